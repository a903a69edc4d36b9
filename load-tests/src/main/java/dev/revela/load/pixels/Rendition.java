package dev.revela.load.pixels;

import java.util.Optional;

/**
 * A rendition that a contender made.
 *
 * @param bytes of the file
 */
record Rendition(String name, int width, int height, long bytes, Quality quality) {

  /**
   * How near it is to the full-precision reference; more is better in each.
   *
   * @param psnr in dB, over the three channels
   * @param ssim of the luma, at most 1
   * @param ssimulacra2 at most 100; empty where the metric could not be loaded
   */
  record Quality(double psnr, double ssim, Optional<Double> ssimulacra2) {}
}
