package dev.revela.imaging.made;

import java.awt.image.BufferedImage;
import java.util.function.IntBinaryOperator;

/** Pictures that tests paint, and ways to compare them. */
public final class Pictures {
  public static final int RED = 0xffe02020;
  public static final int GREEN = 0xff20c020;
  public static final int BLUE = 0xff2040e0;
  public static final int YELLOW = 0xfff0e010;

  private Pictures() {}

  /**
   * A picture without transparency.
   *
   * @param rgb the colour of x and y
   */
  public static BufferedImage opaque(int width, int height, IntBinaryOperator rgb) {
    return painted(width, height, BufferedImage.TYPE_3BYTE_BGR, rgb);
  }

  /**
   * A picture with transparency.
   *
   * @param argb the colour of x and y
   */
  public static BufferedImage transparent(int width, int height, IntBinaryOperator argb) {
    return painted(width, height, BufferedImage.TYPE_4BYTE_ABGR, argb);
  }

  public static BufferedImage plain(int width, int height, int rgb) {
    return opaque(width, height, (x, y) -> rgb);
  }

  /** Its four quarters in four colours: red, green; blue, yellow. */
  public static BufferedImage quarters(int width, int height) {
    return opaque(
        width,
        height,
        (x, y) -> y < height / 2 ? (x < width / 2 ? RED : GREEN) : x < width / 2 ? BLUE : YELLOW);
  }

  /** Each pixel's red tells its column and green its row; at most 256 x 256. */
  public static BufferedImage coordinates(int width, int height) {
    return opaque(width, height, (x, y) -> x << 16 | y << 8 | 0x40);
  }

  /** Smooth and fine parts in all colours, as photos have. */
  public static BufferedImage scene(int width, int height) {
    return opaque(
        width,
        height,
        (x, y) -> {
          double u = (double) x / width;
          double v = (double) y / height;
          int red = level(u + 0.15 * Math.sin(40 * v));
          int green = level(v + 0.15 * Math.sin(60 * u * v));
          int blue = level(0.5 + 0.3 * Math.sin(9 * u) * Math.cos(14 * v));
          return red << 16 | green << 8 | blue;
        });
  }

  private static int level(double part) {
    return (int) Math.clamp(part * 255, 0, 255);
  }

  private static BufferedImage painted(int width, int height, int type, IntBinaryOperator color) {
    BufferedImage image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, color.applyAsInt(x, y));
      }
    }
    return image;
  }

  /** Samples of red, green and blue, pixel by pixel. */
  public static byte[] rgbBytes(BufferedImage image) {
    Bytes bytes = Bytes.bigEndian();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        bytes.u8(rgb >> 16, rgb >> 8, rgb);
      }
    }
    return bytes.done();
  }

  /** The same samples as numbers. */
  public static int[] rgbSamples(BufferedImage image) {
    byte[] bytes = rgbBytes(image);
    int[] samples = new int[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      samples[i] = bytes[i] & 0xff;
    }
    return samples;
  }

  /** Peak signal to noise ratio of two pictures of one size, in dB; infinite where equal. */
  public static double psnr(BufferedImage one, BufferedImage other) {
    if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
      throw new IllegalArgumentException(
          "%d x %d against %d x %d"
              .formatted(one.getWidth(), one.getHeight(), other.getWidth(), other.getHeight()));
    }
    double squares = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        int a = one.getRGB(x, y);
        int b = other.getRGB(x, y);
        for (int shift = 0; shift <= 16; shift += 8) {
          int difference = (a >> shift & 0xff) - (b >> shift & 0xff);
          squares += difference * difference;
        }
      }
    }
    double mean = squares / (3.0 * one.getWidth() * one.getHeight());
    return 10 * Math.log10(255 * 255 / mean);
  }

  /** The largest difference of red, green or blue of two colours. */
  public static int distance(int one, int other) {
    int largest = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      largest = Math.max(largest, Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)));
    }
    return largest;
  }
}
