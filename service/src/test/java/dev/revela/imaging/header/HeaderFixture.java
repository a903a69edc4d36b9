package dev.revela.imaging.header;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revela.imaging.made.MadePhotos;
import dev.revela.photo.InputFormat;
import dev.revela.photo.RejectedException;
import dev.revela.photo.RejectedException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.io.TempDir;

/** Reads headers of made photos. */
abstract class HeaderFixture {
  @TempDir private Path directory = Path.of("");

  private final PhotoHeaderReader reader =
      new PhotoHeaderReader("made", EnumSet.complementOf(EnumSet.of(InputFormat.HEIC)));

  PhotoHeader read(byte[] photo) throws RejectedException, IOException {
    return reader.read(Files.write(directory.resolve("photo"), photo));
  }

  void assertRejected(byte[] photo, Reason reason, String word) {
    assertRejected(reader, photo, reason, word);
  }

  void assertRejected(PhotoHeaderReader by, byte[] photo, Reason reason, String word) {
    assertThatThrownBy(() -> by.read(Files.write(directory.resolve("photo"), photo)))
        .asInstanceOf(InstanceOfAssertFactories.type(RejectedException.class))
        .matches(rejected -> rejected.reason() == reason, "for the reason " + reason)
        .extracting(Throwable::getMessage, InstanceOfAssertFactories.STRING)
        .contains(word);
  }

  static byte[] made(String kind) {
    return Objects.requireNonNull(MadePhotos.all().get(kind));
  }
}
