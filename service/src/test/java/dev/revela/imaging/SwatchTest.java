package dev.revela.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revela.photo.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SwatchTest {
  @Test
  void nobodyWritesIntoIt() {
    int[] pixels = {1, 2};
    Swatch swatch = new Swatch(2, 1, pixels);
    pixels[0] = 7;
    swatch.argb()[1] = 7;
    assertThat(swatch).isEqualTo(new Swatch(2, 1, new int[] {1, 2}));
    assertThat(swatch).hasSameHashCodeAs(new Swatch(2, 1, new int[] {1, 2}));
    assertThat(swatch)
        .isNotEqualTo(new Swatch(1, 2, new int[] {1, 2}))
        .isNotEqualTo(new Swatch(2, 1, new int[] {1, 3}));
  }

  @Test
  void everyPixelIsThereAndNoneMore() {
    assertThatThrownBy(() -> new Swatch(2, 2, new int[3]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Swatch(65, 1, new int[65]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"200,100,64,32", "100,200,32,64", "63,20,63,20", "10000,1,64,1", "1,1,1,1"})
  void itsLongestSideIs64(int width, int height, int swatchWidth, int swatchHeight) {
    assertThat(Swatch.sizeFor(new Size(width, height)))
        .isEqualTo(new Size(swatchWidth, swatchHeight));
  }
}
