package dev.revela.load.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class SimilarityTest {
  private static final int SIDE = 24;

  private static Picture gray(int width, int height, IntUnaryOperator level) {
    double[][] channels = new double[Picture.CHANNELS][width * height];
    for (double[] channel : channels) {
      for (int i = 0; i < channel.length; i++) {
        channel[i] = level.applyAsInt(i);
      }
    }
    return new Picture(width, height, channels);
  }

  private static Picture noise(int seed) {
    Random random = new Random(seed);
    return gray(SIDE, SIDE, i -> random.nextInt(256));
  }

  @Test
  void oneLevelEverywhereIs48Decibels() {
    Picture reference = gray(SIDE, SIDE, i -> i % 200);
    Picture picture = gray(SIDE, SIDE, i -> i % 200 + 1);

    assertThat(Similarity.psnr(reference, picture)).isCloseTo(48.1308, within(1e-4));
  }

  @Test
  void theSamePictureIsPerfect() {
    Picture picture = noise(1);

    assertThat(Similarity.psnr(picture, picture)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Similarity.ssim(picture, picture)).isCloseTo(1, within(1e-9));
  }

  @Test
  void flatPicturesDifferByTheirMeansAlone() {
    double expected = (2 * 100 * 120 + 6.5025) / (100 * 100 + 120 * 120 + 6.5025);

    double ssim = Similarity.ssim(gray(SIDE, SIDE, i -> 100), gray(SIDE, SIDE, i -> 120));

    assertThat(ssim).isCloseTo(expected, within(1e-9));
  }

  @Test
  void theNegativeOfNoiseIsOppositeInStructure() {
    Picture picture = noise(2);
    Picture negative = gray(SIDE, SIDE, i -> 255 - (int) picture.at(0, i % SIDE, i / SIDE));

    assertThat(Similarity.ssim(picture, negative)).isNegative();
  }

  @Test
  void otherNoiseHasNoStructureInCommon() {
    assertThat(Similarity.ssim(noise(3), noise(4))).isCloseTo(0, within(0.2));
  }

  @Test
  void everyPixelOfAWindowCounts() {
    Picture reference = gray(11, 11, i -> 128);
    Picture corner = gray(11, 11, i -> i == 0 ? 255 : 128);
    Picture centre = gray(11, 11, i -> i == 60 ? 255 : 128);

    assertThat(Similarity.ssim(reference, corner)).isBetween(0.99, 0.99999999);
    assertThat(Similarity.ssim(reference, centre)).isLessThan(Similarity.ssim(reference, corner));
  }

  @Test
  void otherSizesAndTooSmallOnesAreNotCompared() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Similarity.psnr(gray(12, 11, i -> 0), gray(11, 12, i -> 0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Similarity.ssim(gray(10, 12, i -> 0), gray(10, 12, i -> 0)));
  }
}
