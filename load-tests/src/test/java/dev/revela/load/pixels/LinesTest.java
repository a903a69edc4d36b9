package dev.revela.load.pixels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.json.Json;
import dev.revela.json.JsonText;
import dev.revela.json.MalformedJsonException;
import dev.revela.load.pixels.Developed.Sample;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes through the pipes is what comes out of them. */
class LinesTest {

  private static Json.Obj throughText(Json.Obj json) throws MalformedJsonException {
    String line = JsonText.line(json);
    assertThat(line).doesNotContain("\n");
    return (Json.Obj) JsonText.parse(line);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void workIsReadAsItWasWritten(boolean progressive) throws MalformedJsonException {
    Work work = new Work(Path.of("/a folder/Straße \"1\".jpg"), Path.of("/out"), progressive);

    assertThat(Work.of(throughText(work.json()))).isEqualTo(work);
  }

  @Test
  void workNamesTheRenditionsForSharp() {
    String line = JsonText.line(new Work(Path.of("/p"), Path.of("/out"), false).json());

    assertThat(line)
        .contains("\"quality\":80")
        .contains("{\"name\":\"large\",\"width\":1600},{\"name\":\"card\",\"width\":800}");
  }

  @Test
  void theRecipeAsksForTheSame() {
    String recipe = JsonText.line(new Work(Path.of("/p"), Path.of("/out"), true).recipe());

    assertThat(recipe)
        .isEqualTo(
            "{\"defaults\":{\"quality\":80,\"progressive\":true},\"profiles\":[{\"renditions\":["
                + "{\"name\":\"large\",\"width\":1600},{\"name\":\"card\",\"width\":800},"
                + "{\"name\":\"thumb\",\"width\":320}]}]}");
  }

  @Test
  void anAnswerIsReadAsItWasWritten() throws MalformedJsonException {
    Developed developed =
        new Developed(new Sample(1_234, 567), List.of(Path.of("/out/a"), Path.of("/out/b c")));

    assertThat(Developed.of(throughText(developed.json()))).isEqualTo(developed);
  }

  @Test
  void repeatsCountAsTheirMean() {
    assertThat(Sample.mean(List.of(new Sample(10, 4), new Sample(30, 4), new Sample(20, 7))))
        .isEqualTo(new Sample(20, 5));
  }
}
