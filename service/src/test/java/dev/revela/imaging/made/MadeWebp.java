package dev.revela.imaging.made;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Lossless WebP files without any compression, which is simple (RFC 9649, section 3). */
public final class MadeWebp {
  public static final int ANIMATION = 0x02;
  public static final int EXIF = 0x08;
  public static final int ALPHA = 0x10;
  public static final int ICC = 0x20;

  private static final int[] CODE_LENGTH_ORDER = {
    17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
  };

  private MadeWebp() {}

  /** A still picture. */
  public static byte[] of(BufferedImage image) {
    return file(pixels(image));
  }

  public static byte[] file(byte[]... chunks) {
    Bytes body = Bytes.littleEndian().text("WEBP");
    for (byte[] chunk : chunks) {
      body.raw(chunk);
    }
    return Bytes.littleEndian().text("RIFF").u32(body.size()).raw(body.done()).done();
  }

  public static byte[] chunk(String type, byte[] data) {
    return Bytes.littleEndian()
        .text(type)
        .u32(data.length)
        .raw(data)
        .raw(new byte[data.length % 2])
        .done();
  }

  /** The chunk that announces what else there is. */
  public static byte[] extended(int flags, int width, int height) {
    return chunk("VP8X", Bytes.littleEndian().u32(flags).u24(width - 1).u24(height - 1).done());
  }

  public static byte[] animation() {
    return animation(0);
  }

  /** The chunk that says how often the frames are shown; 0 for ever. */
  public static byte[] animation(int loop) {
    return chunk("ANIM", Bytes.littleEndian().u32(0xffffffffL).u16(loop).done());
  }

  /** A frame of an animation; left and top are even. */
  public static byte[] frame(int left, int top, BufferedImage image) {
    return frame(left, top, 100, image);
  }

  /**
   * A frame of an animation, blended over the one before.
   *
   * @param duration in milliseconds
   */
  public static byte[] frame(int left, int top, int duration, BufferedImage image) {
    return chunk(
        "ANMF",
        Bytes.littleEndian()
            .u24(left / 2)
            .u24(top / 2)
            .u24(image.getWidth() - 1)
            .u24(image.getHeight() - 1)
            .u24(duration)
            .u8(0)
            .raw(pixels(image))
            .done());
  }

  /** The VP8L chunk. */
  public static byte[] pixels(BufferedImage image) {
    int w = image.getWidth();
    int h = image.getHeight();
    Bits bits = new Bits(400 + w * h * 4);
    bits.write(0x2f, 8);
    bits.write(w - 1, 14);
    bits.write(h - 1, 14);
    bits.write(image.getColorModel().hasAlpha() ? 1 : 0, 1);
    bits.write(0, 3); // version
    bits.write(0, 3); // no transform, no colour cache, one group of codes
    eightBitCode(bits, 256 + 24); // green, and lengths of copies, which do not occur
    eightBitCode(bits, 256);
    eightBitCode(bits, 256);
    eightBitCode(bits, 256);
    bits.write(1, 4); // the distance code: simple, one symbol, 0
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        int argb = image.getRGB(x, y);
        bits.writeReversed(argb >> 8 & 0xff);
        bits.writeReversed(argb >> 16 & 0xff);
        bits.writeReversed(argb & 0xff);
        bits.writeReversed(argb >>> 24);
      }
    }
    return chunk("VP8L", bits.done());
  }

  /** A prefix code in which each byte is 8 bits long, itself. */
  private static void eightBitCode(Bits bits, int symbols) {
    bits.write(0, 1);
    bits.write(12 - 4, 4); // as many code lengths as reach the 8
    for (int i = 0; i < 12; i++) {
      bits.write(CODE_LENGTH_ORDER[i] == 0 || CODE_LENGTH_ORDER[i] == 8 ? 1 : 0, 3);
    }
    bits.write(0, 1); // lengths of all symbols follow
    for (int i = 0; i < symbols; i++) {
      bits.write(i < 256 ? 1 : 0, 1);
    }
  }

  private static final class Bits {
    private final ByteBuffer buffer;
    private int pending;
    private int count;

    Bits(int capacity) {
      buffer = ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
    }

    void write(int value, int bits) {
      for (int i = 0; i < bits; i++) {
        pending |= (value >> i & 1) << count++;
        if (count == 8) {
          buffer.put((byte) pending);
          pending = 0;
          count = 0;
        }
      }
    }

    void writeReversed(int value) {
      write(Integer.reverse(value) >>> 24, 8);
    }

    byte[] done() {
      write(0, 7);
      byte[] bytes = new byte[buffer.position()];
      buffer.get(0, bytes);
      return bytes;
    }
  }
}
