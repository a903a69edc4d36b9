package dev.revela.local.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The photos of the folder that {@code REVELA_PHOTOS} names, through buckets and function. */
class RealPhotosIT {
  @TempDir private Path folder;

  @Test
  void everyOrientationComesOutUpright() throws Exception {
    List<Path> photos = photos("orientation");
    try (RealCloud cloud = RealCloud.withDefaults(folder)) {
      for (Path photo : photos) {
        cloud.put(name(photo), photo);
      }
      cloud.settle();

      for (Path photo : photos) {
        String upright = name(photo).replaceAll("_\\d", "_1");
        Picture shown = cloud.picture(name(photo) + "/card.jpg");
        assertThat(shown.psnr(cloud.picture(upright + "/card.jpg")))
            .as(name(photo))
            .isGreaterThan(28);
      }
    }
  }

  @Test
  void everyKindIsDevelopedOrRejectedByName() throws Exception {
    List<Path> photos = Stream.concat(photos("kinds").stream(), photos("big").stream()).toList();
    try (RealCloud cloud = RealCloud.withDefaults(folder)) {
      for (Path photo : photos) {
        cloud.put(name(photo), photo);
      }
      cloud.settle();

      for (Path photo : photos) {
        boolean readable = RealCloud.hasFastEngine() || !name(photo).endsWith(".avif");
        assertThat(cloud.outcome(name(photo)).outcome())
            .as(name(photo))
            .isEqualTo(readable ? "developed" : "rejected");
      }
      if (!RealCloud.hasFastEngine()) {
        assertThat(cloud.outcome("photo.avif").reason().orElse("")).contains("cannot read avif");
      }
      assertThat(cloud.leftOnDisk()).isEmpty();
    }
  }

  @Test
  void everyBrokenPhotoIsRejectedWithAManifestThatSaysWhy() throws Exception {
    List<Path> photos = photos("broken");
    try (RealCloud cloud = RealCloud.withDefaults(folder)) {
      for (Path photo : photos) {
        cloud.put(name(photo), photo);
      }
      cloud.settle();

      for (Path photo : photos) {
        assertThat(cloud.outcome(name(photo)).outcome()).as(name(photo)).isEqualTo("rejected");
        assertThat(cloud.manifest(name(photo)).path("reason").asString()).isNotEmpty();
      }
      // From its header: decoding 4 billion pixels would take minutes, if there were the memory.
      assertThat(cloud.manifest("bomb-65536.png").path("code").asString())
          .isEqualTo("too-many-pixels");
      assertThat(cloud.manifest("bomb-65536.png").path("millis").has("develop")).isFalse();
      assertThat(cloud.leftOnDisk()).isEmpty();
    }
  }

  private static List<Path> photos(String folder) throws IOException {
    Optional<String> root = Optional.ofNullable(System.getenv("REVELA_PHOTOS"));
    assumeThat(root).as("REVELA_PHOTOS names a folder of real photos").isPresent();
    try (Stream<Path> files = Files.list(Path.of(root.orElseThrow(), folder))) {
      return files.sorted().toList();
    }
  }

  private static String name(Path photo) {
    return photo.getFileName().toString();
  }
}
