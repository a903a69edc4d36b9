package dev.revela.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.json.JsonObjectBuilder;
import dev.revela.photo.RejectedException.Reason;
import dev.revela.photo.Rgb;
import dev.revela.photo.Sequencer;
import dev.revela.photo.Size;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestJsonTest {
  private static final Manifest.Source SOURCE =
      new Manifest.Source(
          "in",
          "über/a \"b\".jpg",
          Optional.of("v1"),
          Optional.of("e1"),
          Optional.of(new Sequencer("0A")),
          Optional.of(123L),
          Optional.of(new Manifest.Picture("jpeg", new Size(40, 30), 2, 6)));

  @Test
  void aManifestReadsAsItWasWritten() {
    Manifest manifest =
        new Manifest(
            SOURCE,
            "hash",
            "thumbnailator 1",
            Optional.empty(),
            List.of(
                new Manifest.Rendition(
                    "card",
                    "a/card.jpg",
                    new Size(4, 3),
                    99,
                    1,
                    Optional.of(77),
                    "jpeg",
                    "image/jpeg",
                    "e2"),
                new Manifest.Rendition(
                    "anim",
                    "a/anim.gif",
                    new Size(4, 3),
                    99,
                    12,
                    Optional.empty(),
                    "gif",
                    "image/gif",
                    "e3")),
            new Manifest.Glimpse(
                Optional.of("L6TSUA_3fQ_3~qj[fQj[fQfQfQfQ"), Optional.of(new Rgb(1, 200, 255))),
            new JsonObjectBuilder().put("download", 7).build(),
            "2026-11-21T10:00:00Z");

    assertThat(ManifestJson.read(ManifestJson.write(manifest))).contains(manifest);
    assertThat(ManifestJson.write(manifest))
        .contains(
            "\"status\" : \"developed\"",
            "\"blurHash\" : \"L6TSUA_3fQ_3~qj[fQj[fQfQfQfQ\"",
            "\"dominantColor\" : \"#01c8ff\"",
            "\"quality\" : 77",
            "\"frames\" : 12")
        .doesNotContain("\"frames\" : 1,");
  }

  @Test
  void aRejectionReadsAsItWasWritten() {
    Manifest manifest =
        new Manifest(
            SOURCE,
            "hash",
            "thumbnailator 1",
            Optional.of(new Manifest.Rejection(Reason.CORRUPT, "cut short")),
            List.of(),
            Manifest.Glimpse.NONE,
            new JsonObjectBuilder().build(),
            "2026-11-21T10:00:00Z");

    assertThat(ManifestJson.read(ManifestJson.write(manifest))).contains(manifest);
    assertThat(ManifestJson.write(manifest))
        .contains(
            "\"status\" : \"rejected\"", "\"code\" : \"corrupt\"", "\"reason\" : \"cut short\"")
        .doesNotContain("placeholder", "dominantColor", "quality");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "[]",
        "{}",
        "{\"version\":2,\"source\":{}}",
        "{\"version\":1}",
        "{\"version\":1,\"source\":{\"bucket\":7,\"key\":[]}}"
      })
  void whatIsNoManifestIsNone(String text) {
    assertThat(ManifestJson.read(text)).isEmpty();
  }
}
