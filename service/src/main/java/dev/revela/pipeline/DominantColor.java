package dev.revela.pipeline;

import dev.revela.imaging.Swatch;
import dev.revela.photo.Rgb;
import java.util.Optional;

/**
 * The colour that there is most of, as sharp finds it: the fullest of 16 x 16 x 16 bins, and of
 * that the mean.
 */
final class DominantColor {
  /** Opaque by half; what is less so, shows what lies behind it. */
  private static final int MIN_ALPHA = 128;

  private DominantColor() {}

  /** The colour; empty where the picture is transparent. */
  static Optional<Rgb> of(Swatch swatch) {
    int[] counts = new int[1 << 12];
    int[][] sums = new int[1 << 12][3];
    int fullest = 0;
    for (int argb : swatch.argb()) {
      if (argb >>> 24 >= MIN_ALPHA) {
        int bin = (argb >> 12 & 0xf00) | (argb >> 8 & 0xf0) | (argb >> 4 & 0xf);
        counts[bin]++;
        sums[bin][0] += argb >> 16 & 0xff;
        sums[bin][1] += argb >> 8 & 0xff;
        sums[bin][2] += argb & 0xff;
      }
    }
    for (int bin = 1; bin < counts.length; bin++) {
      fullest = counts[bin] > counts[fullest] ? bin : fullest;
    }
    int count = counts[fullest];
    int[] sum = sums[fullest];
    return count == 0
        ? Optional.empty()
        : Optional.of(new Rgb(mean(sum[0], count), mean(sum[1], count), mean(sum[2], count)));
  }

  private static int mean(int sum, int count) {
    return (int) Math.round((double) sum / count);
  }
}
