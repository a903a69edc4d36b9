package dev.revela.lambda;

import dev.revela.json.Json;
import dev.revela.json.JsonObjectBuilder;
import dev.revela.pipeline.Manifest;
import dev.revela.pipeline.Outcome;
import dev.revela.pipeline.PhotoPipeline.Processed;
import java.util.List;

/** The answer to an S3 event. Lambda drops it; a direct invocation and the local cloud read it. */
final class Reply {

  private Reply() {}

  static Json of(List<Processed> processed) {
    return new JsonObjectBuilder()
        .put("photos", processed.stream().map(Reply::photo).toList())
        .build();
  }

  private static Json photo(Processed processed) {
    JsonObjectBuilder json =
        new JsonObjectBuilder()
            .put("bucket", processed.event().bucket())
            .put("key", processed.event().key())
            .put("outcome", name(processed.outcome()));
    switch (processed.outcome()) {
      case Outcome.Developed developed ->
          json.put("manifest", developed.manifestKey())
              .put(
                  "renditions",
                  developed.renditions().stream().map(Manifest.Rendition::toJson).toList());
      case Outcome.Current current -> json.put("manifest", current.manifestKey());
      case Outcome.Rejected rejected ->
          json.put("manifest", rejected.manifestKey())
              .put("code", rejected.reason().label())
              .put("reason", rejected.why());
      case Outcome.Superseded superseded -> json.put("reason", superseded.why());
      case Outcome.Ignored ignored -> json.put("reason", ignored.why());
      case Outcome.Failed failed -> json.put("reason", failed.why());
      case Outcome.Removed removed -> json.put("removed", removed.objects());
    }
    return json.put("millis", processed.times().totalMillis()).build();
  }

  /** What logs and answers call an outcome. */
  static String name(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Developed developed -> "developed";
      case Outcome.Current current -> "current";
      case Outcome.Removed removed -> "removed";
      case Outcome.Rejected rejected -> "rejected";
      case Outcome.Superseded superseded -> "superseded";
      case Outcome.Ignored ignored -> "ignored";
      case Outcome.Failed failed -> "failed";
    };
  }
}
