package dev.revela.load.pixels;

import dev.revela.json.Json;
import dev.revela.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;

/** The whole run as JSON, for whoever wants to calculate otherwise. */
final class ResultsJson {

  private ResultsJson() {}

  static Json.Obj of(List<String> environment, Results results, List<String> verdicts) {
    return new JsonObjectBuilder()
        .put("environment", texts(environment))
        .put(
            "results", results.all().stream().<Json>map(result -> result(results, result)).toList())
        .put("refusals", texts(results.refusals()))
        .put("verdicts", texts(verdicts))
        .build();
  }

  private static Json result(Results results, Result result) {
    return new JsonObjectBuilder()
        .put("photo", result.photo().name())
        .put("width", result.photo().width())
        .put("height", result.photo().height())
        .put("contender", result.contender().name())
        .put("cpuMillis", numbers(result.cpuMillis()))
        .put("wallMillis", numbers(result.wallMillis()))
        .put("peakKilobytes", result.peakKilobytes())
        .put("cpuRatio", number(results.cpuRatio(result, Contender.USUAL)))
        .put("cpuRatioByHand", number(results.cpuRatio(result, Contender.BY_HAND)))
        .put("wallRatio", number(results.wallRatio(result, Contender.USUAL)))
        .put("renditions", result.renditions().stream().map(ResultsJson::rendition).toList())
        .build();
  }

  private static Json rendition(Rendition rendition) {
    JsonObjectBuilder json =
        new JsonObjectBuilder()
            .put("name", rendition.name())
            .put("width", rendition.width())
            .put("height", rendition.height())
            .put("bytes", rendition.bytes())
            .put("psnr", number(rendition.quality().psnr()))
            .put("ssim", number(rendition.quality().ssim()));
    rendition.quality().ssimulacra2().ifPresent(score -> json.put("ssimulacra2", number(score)));
    return json.build();
  }

  private static List<Json> texts(List<String> texts) {
    return texts.stream().<Json>map(Json.Str::new).toList();
  }

  private static List<Json> numbers(List<Double> values) {
    return values.stream().map(ResultsJson::number).toList();
  }

  /** JSON has no infinity, which two equal pictures' signal-to-noise ratio is. */
  private static Json number(double value) {
    return Double.isFinite(value) ? new Json.Num(BigDecimal.valueOf(value)) : Json.Null.NULL;
  }
}
