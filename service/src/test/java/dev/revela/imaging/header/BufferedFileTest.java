package dev.revela.imaging.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BufferedFileTest {
  private static final int INTS = 5_000;

  @TempDir private Path directory = Path.of("");

  /** From each of four offsets, so that numbers lie across the borders of the buffer. */
  @Test
  void numbersAreReadAcrossTheBordersOfTheBuffer() throws IOException {
    byte[] bytes = new byte[4 * INTS];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31 ^ i >> 8);
    }
    Path file = Files.write(directory.resolve("numbers"), bytes);
    ByteBuffer expected = ByteBuffer.wrap(bytes);
    for (int offset = 0; offset < 4; offset++) {
      try (BufferedFile in = new BufferedFile(file)) {
        in.skipBytes(offset);
        var unused = offset > 0 ? in.read() : 0; // the buffer begins at another place each time
        for (int at = (int) in.getStreamPosition(); at + 4 <= bytes.length; at += 4) {
          assertThat(in.readInt()).as("at %d", at).isEqualTo(expected.getInt(at));
        }
      }
    }
  }

  @Test
  void theEndIsTheEnd() throws IOException {
    Path file = Files.write(directory.resolve("short"), new byte[4098]);
    try (BufferedFile in = new BufferedFile(file)) {
      in.seek(4096);
      assertThatThrownBy(in::readInt).isInstanceOf(EOFException.class);
      in.seek(4098);
      assertThat(in.read(new byte[3])).isEqualTo(-1);
      assertThat(in.read()).isEqualTo(-1);
    }
  }
}
