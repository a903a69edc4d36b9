package dev.revela.load.pixels;

/** How near a picture is to its reference, by the two measures that everyone can check. */
final class Similarity {
  private static final double PEAK = 255;
  private static final double C1 = 0.01 * PEAK * 0.01 * PEAK;
  private static final double C2 = 0.03 * PEAK * 0.03 * PEAK;

  /** Wang's window: 11 pixels, standard deviation 1.5. */
  private static final int RADIUS = 5;

  private static final double SIGMA = 1.5;

  private Similarity() {}

  /**
   * The peak signal-to-noise ratio over all three channels, in dB; infinite where the pictures are
   * the same.
   *
   * @throws IllegalArgumentException where their sizes differ
   */
  static double psnr(Picture reference, Picture picture) {
    requireSameSize(reference, picture);
    double sum = 0;
    for (int channel = 0; channel < Picture.CHANNELS; channel++) {
      for (int y = 0; y < reference.height(); y++) {
        for (int x = 0; x < reference.width(); x++) {
          double difference = reference.at(channel, x, y) - picture.at(channel, x, y);
          sum += difference * difference;
        }
      }
    }
    double mean = sum / ((double) Picture.CHANNELS * reference.width() * reference.height());
    return 10 * Math.log10(PEAK * PEAK / mean);
  }

  /**
   * The structural similarity of the luma, over Gaussian windows that lie within the picture: 1
   * where the pictures are the same.
   *
   * @throws IllegalArgumentException where the sizes differ, or a side is under 11 pixels
   */
  static double ssim(Picture reference, Picture picture) {
    requireSameSize(reference, picture);
    int width = reference.width();
    int height = reference.height();
    if (Math.min(width, height) <= 2 * RADIUS) {
      throw new IllegalArgumentException("SSIM needs 11 pixels on each side");
    }
    double[] a = reference.luma();
    double[] b = picture.luma();
    double[] meanA = blur(a, width, height);
    double[] meanB = blur(b, width, height);
    double[] meanAa = blur(product(a, a), width, height);
    double[] meanBb = blur(product(b, b), width, height);
    double[] meanAb = blur(product(a, b), width, height);
    double sum = 0;
    for (int i = 0; i < meanA.length; i++) {
      double square = meanA[i] * meanA[i] + meanB[i] * meanB[i];
      double product = meanA[i] * meanB[i];
      double variance = meanAa[i] + meanBb[i] - square;
      double covariance = meanAb[i] - product;
      sum += (2 * product + C1) * (2 * covariance + C2) / ((square + C1) * (variance + C2));
    }
    return sum / meanA.length;
  }

  /** The means over the window; the result is smaller by the window's radius on each side. */
  private static double[] blur(double[] values, int width, int height) {
    double[] window = window();
    int inner = width - 2 * RADIUS;
    double[] across = new double[inner * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < inner; x++) {
        double sum = 0;
        for (int k = 0; k < window.length; k++) {
          sum += window[k] * values[y * width + x + k];
        }
        across[y * inner + x] = sum;
      }
    }
    double[] means = new double[inner * (height - 2 * RADIUS)];
    for (int i = 0; i < means.length; i++) {
      for (int k = 0; k < window.length; k++) {
        means[i] += window[k] * across[i + k * inner];
      }
    }
    return means;
  }

  private static double[] window() {
    double[] window = new double[2 * RADIUS + 1];
    double sum = 0;
    for (int i = 0; i < window.length; i++) {
      window[i] = Math.exp(-(i - RADIUS) * (i - RADIUS) / (2 * SIGMA * SIGMA));
      sum += window[i];
    }
    for (int i = 0; i < window.length; i++) {
      window[i] /= sum;
    }
    return window;
  }

  private static double[] product(double[] a, double[] b) {
    double[] product = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      product[i] = a[i] * b[i];
    }
    return product;
  }

  private static void requireSameSize(Picture reference, Picture picture) {
    if (reference.width() != picture.width() || reference.height() != picture.height()) {
      throw new IllegalArgumentException("The pictures differ in size");
    }
  }
}
