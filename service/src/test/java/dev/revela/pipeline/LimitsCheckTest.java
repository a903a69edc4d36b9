package dev.revela.pipeline;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revela.imaging.InspectedPhoto;
import dev.revela.imaging.header.PhotoHeader;
import dev.revela.photo.InputFormat;
import dev.revela.photo.Limits;
import dev.revela.photo.Orientation;
import dev.revela.photo.RejectedException;
import dev.revela.photo.Size;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LimitsCheckTest {
  private static final LimitsCheck MEGAPIXEL = new LimitsCheck(new Limits(9, 1_000_000, 1, 9));

  private static InspectedPhoto codedIn(long pixels) {
    return new InspectedPhoto(
        Path.of("photo"),
        new PhotoHeader(
            InputFormat.AVIF,
            new Size(30, 20),
            1,
            Orientation.RIGHT_TOP,
            3,
            8,
            false,
            true,
            Optional.empty(),
            Optional.empty(),
            pixels,
            3));
  }

  @Test
  void aSmallPartOfALargePictureIsAsLargeAsWhatIsDecoded() {
    assertThatCode(() -> MEGAPIXEL.checkPhoto(codedIn(1_000_000))).doesNotThrowAnyException();
    assertThatThrownBy(() -> MEGAPIXEL.checkPhoto(codedIn(1_000_001)))
        .isInstanceOf(RejectedException.class)
        .hasMessageContainingAll("20 x 30", "coded in 1,000,001", "limits.maxPixels is 1,000,000");
  }
}
