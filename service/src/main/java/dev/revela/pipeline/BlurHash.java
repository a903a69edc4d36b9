package dev.revela.pipeline;

import dev.revela.imaging.Swatch;

/**
 * The encoder of BlurHash (woltapp/blurhash, {@code Algorithm.md} and {@code C/encode.c}), which
 * keeps the lowest frequencies of a picture. {@code io.trbl:blurhash}, the library there is, scales
 * them by the largest that is above zero, so that many photos come out without contrast.
 */
final class BlurHash {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~";

  /** The largest frequency is told in these parts of 1. */
  private static final double SCALES = 166;

  private BlurHash() {}

  /** The hash of the picture on white: 4 x 3 components, or 3 x 4 where it is upright. */
  static String of(Swatch swatch) {
    boolean upright = swatch.height() > swatch.width();
    int across = upright ? 3 : 4;
    int down = upright ? 4 : 3;
    double[][] linear = linear(swatch.argb());
    double[][] components = new double[across * down][];
    double largest = 0;
    for (int i = 0; i < components.length; i++) {
      components[i] = component(linear, swatch, i % across, i / across);
      for (int part = 0; i > 0 && part < 3; part++) {
        largest = Math.max(largest, Math.abs(components[i][part]));
      }
    }
    int scale = (int) Math.clamp(Math.floor(largest * SCALES - 0.5), 0, 82);
    StringBuilder hash = new StringBuilder();
    append(hash, across - 1 + (down - 1) * 9, 1);
    append(hash, scale, 1);
    append(hash, average(components[0]), 4);
    for (int i = 1; i < components.length; i++) {
      append(hash, quantised(components[i], (scale + 1) / SCALES), 2);
    }
    return hash.toString();
  }

  /** Each pixel's red, green and blue, flattened on white, in linear light. */
  private static double[][] linear(int[] argb) {
    double[][] linear = new double[argb.length][3];
    for (int i = 0; i < argb.length; i++) {
      double alpha = (argb[i] >>> 24) / 255.0;
      for (int part = 0; part < 3; part++) {
        int value = argb[i] >> (16 - 8 * part) & 0xff;
        double flat = Math.round(value * alpha + 255 * (1 - alpha)) / 255.0;
        linear[i][part] = flat <= 0.04045 ? flat / 12.92 : Math.pow((flat + 0.055) / 1.055, 2.4);
      }
    }
    return linear;
  }

  /** How much of one cosine there is in the picture. */
  private static double[] component(double[][] linear, Swatch swatch, int across, int down) {
    double[] sum = new double[3];
    for (int i = 0; i < linear.length; i++) {
      int x = i % swatch.width();
      int y = i / swatch.width();
      double basis =
          Math.cos(Math.PI * across * x / swatch.width())
              * Math.cos(Math.PI * down * y / swatch.height());
      for (int part = 0; part < 3; part++) {
        sum[part] += basis * linear[i][part];
      }
    }
    double scale = (across == 0 && down == 0 ? 1.0 : 2.0) / linear.length;
    return new double[] {sum[0] * scale, sum[1] * scale, sum[2] * scale};
  }

  private static int average(double[] component) {
    int rgb = 0;
    for (double part : component) {
      double value = Math.clamp(part, 0, 1);
      double srgb = value <= 0.0031308 ? value * 12.92 : 1.055 * Math.pow(value, 1 / 2.4) - 0.055;
      rgb = rgb << 8 | (int) (srgb * 255 + 0.5);
    }
    return rgb;
  }

  private static int quantised(double[] component, double scale) {
    int value = 0;
    for (double part : component) {
      double root = Math.copySign(Math.sqrt(Math.abs(part / scale)), part);
      value = value * 19 + (int) Math.clamp(Math.floor(root * 9 + 9.5), 0, 18);
    }
    return value;
  }

  private static void append(StringBuilder hash, int value, int digits) {
    for (int divisor = (int) Math.pow(83, digits - 1); divisor > 0; divisor /= 83) {
      hash.append(DIGITS.charAt(value / divisor % 83));
    }
  }
}
