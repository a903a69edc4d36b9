package dev.revela.load.pixels;

import java.awt.image.BufferedImage;

/**
 * Scales down by Lanczos' kernel of three lobes in double precision, across and then down, with no
 * shortcut: what a rendition would be without the steps that save time.
 */
final class Lanczos3 {
  private static final double LOBES = 3;

  private final int from;
  private final int to;
  private final int[] starts;
  private final double[][] weights;

  /** The weights of one direction, from so many pixels to so many. */
  private Lanczos3(int from, int to) {
    this.from = from;
    this.to = to;
    this.starts = new int[to];
    this.weights = new double[to][];
    double scale = (double) from / to;
    double stretch = Math.max(1, scale);
    for (int i = 0; i < to; i++) {
      double centre = (i + 0.5) * scale - 0.5;
      int first = Math.max(0, (int) Math.ceil(centre - LOBES * stretch));
      int last = Math.min(from - 1, (int) Math.floor(centre + LOBES * stretch));
      starts[i] = first;
      weights[i] = new double[last - first + 1];
      double sum = 0;
      for (int k = first; k <= last; k++) {
        weights[i][k - first] = kernel((k - centre) / stretch);
        sum += weights[i][k - first];
      }
      for (int k = 0; k < weights[i].length; k++) {
        weights[i][k] /= sum;
      }
    }
  }

  /** The picture at exactly this size. Levels that overshoot are cut to 0 to 255, as in a file. */
  static Picture resize(BufferedImage image, int width, int height) {
    Lanczos3 across = new Lanczos3(image.getWidth(), width);
    Lanczos3 down = new Lanczos3(image.getHeight(), height);
    double[][] result = new double[Picture.CHANNELS][width * height];
    int[] row = new int[across.from];
    double[] scaled = new double[width];
    int firstTarget = 0;
    for (int y = 0; y < down.from; y++) {
      image.getRGB(0, y, across.from, 1, row, 0, across.from);
      while (down.end(firstTarget) <= y) {
        firstTarget++;
      }
      for (int channel = 0; channel < Picture.CHANNELS; channel++) {
        across.scale(row, 8 * (2 - channel), scaled);
        for (int target = firstTarget; target < height && down.starts[target] <= y; target++) {
          double weight = down.weights[target][y - down.starts[target]];
          for (int x = 0; x < width; x++) {
            result[channel][target * width + x] += weight * scaled[x];
          }
        }
      }
    }
    for (double[] channel : result) {
      for (int i = 0; i < channel.length; i++) {
        channel[i] = Math.clamp(channel[i], 0, 255);
      }
    }
    return new Picture(width, height, result);
  }

  /** The row after the last that a target row needs; no row is after the last target's. */
  private int end(int target) {
    return target >= to - 1 ? Integer.MAX_VALUE : starts[target] + weights[target].length;
  }

  private void scale(int[] row, int shift, double[] scaled) {
    for (int i = 0; i < to; i++) {
      double sum = 0;
      for (int k = 0; k < weights[i].length; k++) {
        sum += weights[i][k] * ((row[starts[i] + k] >> shift) & 0xff);
      }
      scaled[i] = sum;
    }
  }

  private static double kernel(double x) {
    if (x == 0) {
      return 1;
    }
    if (Math.abs(x) >= LOBES) {
      return 0;
    }
    double angle = Math.PI * x;
    return LOBES * Math.sin(angle) * Math.sin(angle / LOBES) / (angle * angle);
  }
}
