package dev.revela.local.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The function with the fast engine, and where its native library is missing. */
class EnginesIT {
  private static final Picture SCENE = Picture.quarters(900, 600);

  private static final String MODERN =
      """
      {"profiles": [{"placeholder": "blurhash", "dominantColor": true, "renditions": [
        {"name": "card", "width": 400, "format": "webp"},
        {"name": "card", "width": 400, "format": "avif"},
        {"name": "small", "width": 300, "format": "jpeg", "maxBytes": "4KB"},
        {"name": "face", "width": 90, "height": 90, "fit": "cover", "gravity": "attention",
         "format": "original"}]}]}
      """;

  @TempDir private Path folder;

  @Test
  void theFastEngineWritesWhatTheWebWants() throws Exception {
    assumeThat(RealCloud.hasFastEngine()).as("the libvips engine was built").isTrue();
    try (RealCloud cloud = new RealCloud(folder, Optional.of(MODERN), Map.of())) {
      cloud.put("photo", SCENE.encoded("png"));
      cloud.settle();

      assertThat(cloud.outputKeys())
          .containsExactly(
              "photo/card.avif",
              "photo/card.webp",
              "photo/face.png",
              "photo/manifest.json",
              "photo/small.jpg");
      assertThat(text(cloud.output("photo/card.webp"), 8, 4)).isEqualTo("WEBP");
      assertThat(text(cloud.output("photo/card.avif"), 4, 8)).isEqualTo("ftypavif");
      assertThat(cloud.output("photo/small.jpg")).hasSizeLessThanOrEqualTo(4_000);
      assertThat(cloud.picture("photo/face.png").image().getWidth()).isEqualTo(90);
      assertThat(cloud.manifest("photo").path("engine").asString()).startsWith("libvips");
      assertThat(cloud.functionLog()).contains("starting with the libvips engine");
    }
  }

  @Test
  void withoutTheNativeLibraryThePortableEngineServesAndTheLogSaysWhy() throws Exception {
    try (RealCloud cloud = RealCloud.withPortableEngine(folder, Optional.empty())) {
      cloud.put("photo.jpg", SCENE.encoded("jpeg"));
      cloud.settle();

      assertThat(cloud.outcome("photo.jpg").outcome()).isEqualTo("developed");
      assertThat(cloud.manifest("photo.jpg").path("engine").asString()).startsWith("thumbnailator");
      assertThat(cloud.functionLog())
          .contains("starting with the thumbnailator engine")
          .containsOnlyOnce("the libvips engine, which is faster, is not used: there is no");
    }
  }

  @Test
  void whatThePortableEngineCannotDoIsRefusedAtStartByName() throws Exception {
    try (RealCloud cloud = RealCloud.withPortableEngine(folder, Optional.of(MODERN))) {
      assertThat(cloud.cloud().function().warmUp().orElseThrow().message())
          .contains("\"webp\" cannot be written by the thumbnailator engine")
          .contains("\"avif\" cannot be written by the thumbnailator engine")
          .contains("maxBytes")
          .contains("renditions[3].gravity");
    }
  }

  private static String text(byte[] bytes, int from, int length) {
    return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
  }
}
