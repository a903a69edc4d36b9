package dev.revela.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.photo.Fit;
import dev.revela.photo.Geometry;
import dev.revela.photo.Gravity;
import dev.revela.photo.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class LayoutTest {

  private static Layout layout(int width, int height, Spec spec) {
    return Layout.of(new Size(width, height), spec.done());
  }

  /** Sharp's rule: (photo - box + 1) / 2 is cropped at the near side. */
  @ParameterizedTest(name = "a photo {0} wide, cropped to {1}, loses {2} at its left")
  @CsvSource({"100,50,25", "101,50,26", "100,51,25", "101,51,25", "52,51,1", "53,50,2"})
  void anOddPixelOfACropGoesToTheNearSide(int width, int box, int cropped) {
    Layout wide = layout(width, box, Spec.box(box, box).cover(Gravity.Compass.CENTRE));
    assertThat(wide).isEqualTo(new Layout(new Size(width, box), new Size(box, box), -cropped, 0));
    Layout high = layout(box, width, Spec.box(box, box).cover(Gravity.Compass.CENTRE));
    assertThat(high).isEqualTo(new Layout(new Size(box, width), new Size(box, box), 0, -cropped));
  }

  /** Sharp's rule: (box - photo) / 2 is padded at the near side. */
  @ParameterizedTest(name = "a photo {0} wide in a box of {1} has {2} at its left")
  @CsvSource({"50,100,25", "50,101,25", "51,100,24", "50,51,0", "50,53,1"})
  void anOddPixelOfPaddingGoesToTheFarSide(int width, int box, int padded) {
    Layout layout = layout(width, box, Spec.box(box, box).contain(Gravity.Compass.CENTRE));
    assertThat(layout).isEqualTo(new Layout(new Size(width, box), new Size(box, box), padded, 0));
  }

  /** Against whole numbers: a side is the nearest, halves go up. */
  @Test
  void aSideIsRoundedAsWholeNumbersAre() {
    for (int width = 1; width <= 200; width++) {
      for (int height = 1; height <= 200; height += 7) {
        for (int box = 1; box <= width; box += 3) {
          long expected = Math.max(1, (2L * height * box + width) / (2L * width));
          assertThat(layout(width, height, Spec.wide(box)).result())
              .as("%d x %d at width %d", width, height, box)
              .isEqualTo(new Size(box, (int) expected));
          assertThat(layout(height, width, Spec.high(box)).result())
              .isEqualTo(new Size((int) expected, box));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Fit.class)
  void aPhotoThatFitsExactlyIsLeftAsItIs(Fit fit) {
    for (int side = 1; side < 3000; side += 37) {
      Size size = new Size(side, 2 * side + 1);
      assertThat(Layout.of(size, Spec.box(size.width(), size.height()).fit(fit).done()))
          .isEqualTo(new Layout(size, size, 0, 0));
    }
  }

  /** Whatever is asked of whatever photo: crops lie in the photo, pads in the result. */
  @ParameterizedTest
  @EnumSource(Fit.class)
  void thePhotoAndTheResultAlwaysMeet(Fit fit) {
    int[] sides = {1, 2, 3, 7, 100, 101, 16_383, 65_535, 1_000_000, Integer.MAX_VALUE};
    for (int width : sides) {
      for (int height : sides) {
        for (int box : new int[] {1, 2, 99, Geometry.MAX_SIDE}) {
          for (boolean enlarge : new boolean[] {false, true}) {
            assertMeets(new Size(width, height), fit, box, enlarge);
          }
        }
      }
    }
  }

  private static void assertMeets(Size photo, Fit fit, int box, boolean enlarge) {
    for (Gravity gravity :
        new Gravity[] {
          Gravity.Compass.CENTRE,
          Gravity.Compass.SOUTHEAST,
          new Gravity.FocalPoint(0, 1),
          new Gravity.FocalPoint(0.999, 0.3)
        }) {
      for (Spec spec : new Spec[] {Spec.box(box, box), Spec.wide(box), Spec.high(box)}) {
        Spec cropped = spec.cover(gravity).fit(fit);
        Layout layout = Layout.of(photo, (enlarge ? cropped.enlarged() : cropped).done());
        assertThat(meets(layout.scaled().width(), layout.result().width(), layout.left()))
            .as("%s, %s: %s", photo, cropped, layout)
            .isTrue();
        assertThat(meets(layout.scaled().height(), layout.result().height(), layout.top()))
            .as("%s, %s: %s", photo, cropped, layout)
            .isTrue();
        if (!enlarge) {
          assertThat(layout.scaled().width()).isLessThanOrEqualTo(photo.width());
          assertThat(layout.scaled().height()).isLessThanOrEqualTo(photo.height());
        }
      }
    }
  }

  private static boolean meets(int scaled, int result, int start) {
    return start >= Math.min(0, result - scaled) && start <= Math.max(0, result - scaled);
  }

  @Test
  void withoutEnlargementACroppedBoxKeepsItsShape() {
    assertThat(layout(30, 20, Spec.box(60, 60).cover(Gravity.Compass.EAST)))
        .isEqualTo(new Layout(new Size(30, 20), new Size(20, 20), -10, 0));
    assertThat(layout(300, 200, Spec.box(1600, 900).cover(Gravity.Compass.NORTH)))
        .isEqualTo(new Layout(new Size(300, 200), new Size(300, 169), 0, 0));
  }
}
