package dev.revela.imaging.header;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * The largest frame that AV1 data says it can hold (AV1 Bitstream and Decoding Process
 * Specification, sections 5.3 to 5.5). A decoder makes room for it before anyone compares it with
 * the size that the file announces.
 */
final class Av1Size {
  private static final int SEQUENCE_HEADER = 1;

  /** With every field that there can be, and 32 operating points. */
  private static final int MAX_SEQUENCE_HEADER_BYTES = 1_024;

  /** Still pictures have some; counting on would only cost time. */
  private static final int MAX_UNITS = 1_000;

  private Av1Size() {}

  /** The area in pixels; 0 where the data has no sequence header. */
  static long pixels(InputStream data) throws IOException, BadHeaderException {
    DataInputStream in = new DataInputStream(data);
    long largest = 0;
    for (int header = data.read(), units = 0; header >= 0; header = data.read()) {
      if (++units > MAX_UNITS) {
        throw BadHeaderException.unsupported("it has more than %d AV1 units".formatted(MAX_UNITS));
      }
      in.skipNBytes(header >> 2 & 1); // the extension
      boolean last = (header & 2) == 0; // without a length: the rest
      long length = last ? MAX_SEQUENCE_HEADER_BYTES : leb128(in);
      if ((header >> 3 & 15) == SEQUENCE_HEADER) {
        byte[] bytes = in.readNBytes((int) Math.min(length, MAX_SEQUENCE_HEADER_BYTES));
        largest = Math.max(largest, sequencePixels(bytes));
        length -= bytes.length;
      }
      if (last) {
        return largest;
      }
      in.skipNBytes(length);
    }
    return largest;
  }

  private static long leb128(DataInputStream in) throws IOException, BadHeaderException {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      int next = in.readUnsignedByte();
      value |= (next & 0x7fL) << (7 * i);
      if (next < 0x80) {
        return value;
      }
    }
    throw new BadHeaderException("it has an AV1 unit of endless length");
  }

  private static long sequencePixels(byte[] bytes) throws IOException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      in.readBits(4); // the profile, and whether it is a still picture
      if (in.readBit() == 1) {
        in.readBits(5); // a reduced header has only the level
      } else {
        skipTimingAndPoints(in);
      }
      int widthBits = (int) in.readBits(4) + 1;
      int heightBits = (int) in.readBits(4) + 1;
      return (in.readBits(widthBits) + 1) * (in.readBits(heightBits) + 1);
    }
  }

  private static void skipTimingAndPoints(ImageInputStream in) throws IOException {
    int delayBits = 0;
    if (in.readBit() == 1) {
      in.readBits(64);
      if (in.readBit() == 1) {
        skipUvlc(in);
      }
      if (in.readBit() == 1) {
        delayBits = (int) in.readBits(5) + 1;
        in.readBits(42);
      }
    }
    boolean display = in.readBit() == 1;
    for (long points = in.readBits(5); points >= 0; points--) {
      in.readBits(12);
      if (in.readBits(5) > 7) {
        in.readBit(); // the tier
      }
      if (delayBits > 0 && in.readBit() == 1) {
        in.readBits(delayBits);
        in.readBits(delayBits);
        in.readBit();
      }
      if (display && in.readBit() == 1) {
        in.readBits(4);
      }
    }
  }

  /** Section 4.10.3: as many zeros as bits follow the one. */
  private static void skipUvlc(ImageInputStream in) throws IOException {
    int zeros = 0;
    while (in.readBit() == 0) {
      zeros++;
    }
    if (zeros > 31) {
      return;
    }
    in.readBits(zeros);
  }
}
