package dev.revela.imaging;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revela.imaging.made.Bytes;
import dev.revela.imaging.made.MadeGif;
import dev.revela.imaging.made.MadeJpeg;
import dev.revela.imaging.made.MadePng;
import dev.revela.imaging.made.MadeTiff;
import dev.revela.imaging.made.MadeWebp;
import dev.revela.imaging.made.Pictures;
import dev.revela.photo.RejectedException;
import java.awt.image.BufferedImage;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A damaged photo is rejected, and the message says what it was. */
public interface DamageContract extends EngineContract {
  int SIDE = 64;

  /** Photos whose every pixel is stored, so that a cut takes some away. */
  private static Map<String, byte[]> photos() {
    BufferedImage noise =
        Pictures.opaque(SIDE, SIDE, (x, y) -> Integer.reverse(x * 31 + y * 977) ^ x * y * 7919);
    Map<String, byte[]> photos = new LinkedHashMap<>();
    photos.put("jpeg", MadeJpeg.of(noise));
    photos.put("jpeg, progressive", MadeJpeg.progressive(noise));
    photos.put("png", MadePng.of(SIDE, SIDE, MadePng.RGB, 8, Pictures.rgbSamples(noise)));
    int[] pixels = new int[SIDE * SIDE];
    Arrays.setAll(pixels, i -> i * 31 % 127);
    photos.put("gif", new MadeGif(SIDE, SIDE).frame(0, 0, SIDE, SIDE, pixels).done());
    photos.put("webp", MadeWebp.of(noise));
    photos.put("tiff", MadeTiff.of(ByteOrder.BIG_ENDIAN, SIDE, SIDE, 3, Pictures.rgbBytes(noise)));
    return photos;
  }

  static Stream<String> kindsOfPhotos() {
    return photos().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("kindsOfPhotos")
  default void aPhotoCutShortIsRejectedByItsFormat(String kind) {
    byte[] whole = Objects.requireNonNull(photos().get(kind));
    for (int percent : new int[] {30, 60, 90}) {
      byte[] cut = Arrays.copyOf(whole, whole.length * percent / 100);
      assertRejected(cut, kind);
    }
  }

  private void assertRejected(byte[] photo, String kind) {
    String format = kind.replaceAll(",.*", "");
    assertThatThrownBy(() -> darkroom().develop(photo, Spec.wide(10)))
        .asInstanceOf(InstanceOfAssertFactories.type(RejectedException.class))
        .matches(rejected -> rejected.reason() == RejectedException.Reason.CORRUPT)
        .extracting(Throwable::getMessage, InstanceOfAssertFactories.STRING)
        .contains("the " + format + " file");
  }

  @Test
  default void aJpegThatEndsInTheMiddleOfItsPixelsIsRejected() {
    byte[] corrupt = Objects.requireNonNull(photos().get("jpeg")).clone();
    corrupt[corrupt.length / 2] = (byte) 0xff;
    corrupt[corrupt.length / 2 + 1] = (byte) 0xd9;
    assertRejected(corrupt, "jpeg");
  }

  @Test
  default void pngPixelsThatAreGarbageAreRejected() {
    byte[] png = Objects.requireNonNull(photos().get("png"));
    byte[] corrupt = png.clone();
    Arrays.fill(corrupt, png.length / 2, png.length - 16, (byte) 0xff);
    assertRejected(corrupt, "png");
  }

  @Test
  default void aPngWithFewerRowsThanItSaysIsRejected() {
    byte[] header = MadePng.header(SIDE, SIDE, MadePng.GRAY, 8);
    byte[] rows = MadePng.deflated(new byte[(SIDE + 1) * SIDE / 2]);
    byte[] end = MadePng.chunk("IEND", new byte[0]);
    assertRejected(Bytes.of(header, MadePng.chunk("IDAT", rows), end), "png");
    assertRejected(Bytes.of(header, end), "png");
  }

  @Test
  default void aTiffWithoutItsPixelsIsRejected() {
    byte[] photo = MadeTiff.of(ByteOrder.LITTLE_ENDIAN, SIDE, SIDE, 3, new byte[30]);
    assertRejected(photo, "tiff");
  }
}
