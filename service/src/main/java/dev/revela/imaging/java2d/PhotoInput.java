package dev.revela.imaging.java2d;

import dev.revela.imaging.header.BufferedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.IIOException;

/**
 * A file that readers cannot read on and on behind its end. TwelveMonkeys' WebP reader takes an end
 * of file for zeros, so a few bytes that declare millions of pixels would keep it busy for minutes.
 * Not thread safe.
 */
final class PhotoInput extends BufferedFile {
  /** Enough for readers that look ahead. */
  private static final int MAX_READS_BEHIND_END = 4096;

  private int behindEnd;

  PhotoInput(Path file) throws IOException {
    super(file);
  }

  @Override
  public int read() throws IOException {
    return counted(super.read());
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    return counted(super.read(bytes, offset, length));
  }

  private int counted(int result) {
    if (result < 0 && ++behindEnd > MAX_READS_BEHIND_END) {
      throw new UncheckedIOException(new IIOException("pixels are missing at its end"));
    }
    return result;
  }
}
