package dev.revela.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.made.MadeIcc;
import dev.revela.imaging.made.MadeJpeg;
import dev.revela.imaging.made.MadePng;
import dev.revela.imaging.made.Pictures;
import dev.revela.photo.RejectedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the bytes of a rendition are, beyond the picture they show. */
public interface OutputContract extends EngineContract {

  private static byte[] photo() {
    return MadeJpeg.of(Pictures.scene(200, 150));
  }

  /** A photo that carries everything a rendition must not. */
  private static byte[] talkativePhoto() {
    return MadeJpeg.with(
        photo(),
        MadeJpeg.exif(ByteOrder.BIG_ENDIAN, 1),
        MadeJpeg.segment(
            0xe1, "http://ns.adobe.com/xap/1.0/\0<x/>".getBytes(StandardCharsets.US_ASCII)),
        MadeJpeg.icc(MadeIcc.displayP3()),
        MadeJpeg.segment(0xed, "Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII)),
        MadeJpeg.segment(0xfe, "a secret".getBytes(StandardCharsets.US_ASCII)));
  }

  /** The markers of a JPEG file up to its first scan. */
  private static List<Integer> markers(byte[] jpeg) {
    List<Integer> markers = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(jpeg);
    in.position(2);
    while (true) {
      int marker = in.getShort() & 0xffff;
      markers.add(marker);
      if (marker == 0xffda) {
        return markers;
      }
      in.position(in.position() + (in.getShort(in.position()) & 0xffff));
    }
  }

  private static List<String> chunks(byte[] png) {
    List<String> chunks = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(png);
    in.position(8);
    while (in.hasRemaining()) {
      int length = in.getInt();
      byte[] type = new byte[4];
      in.get(type);
      chunks.add(new String(type, StandardCharsets.US_ASCII));
      in.position(in.position() + length + 4);
    }
    return chunks;
  }

  @Test
  default void jpegIsProgressiveWhenAsked() throws RejectedException, IOException {
    assertThat(markers(darkroom().develop(photo(), Spec.wide(100).jpeg(80)).bytes()))
        .contains(0xffc2)
        .doesNotContain(0xffc0, 0xffc1);
  }

  @Test
  default void jpegIsBaselineWhenNot() throws RejectedException, IOException {
    assertThat(markers(darkroom().develop(photo(), Spec.wide(100).jpeg(80).baseline()).bytes()))
        .contains(0xffc0)
        .doesNotContain(0xffc1, 0xffc2);
  }

  @Test
  default void higherQualityIsMoreBytesAndCloserToThePhoto() throws RejectedException, IOException {
    var best = darkroom().develop(photo(), Spec.wide(200)).picture();
    int bytes = 0;
    double psnr = 0;
    for (int quality : new int[] {1, 30, 60, 80, 95}) {
      var jpeg = darkroom().develop(photo(), Spec.wide(200).jpeg(quality));
      assertThat(jpeg.bytes().length).as("bytes at quality %d", quality).isGreaterThan(bytes);
      assertThat(Pictures.psnr(jpeg.picture(), best)).isGreaterThan(psnr);
      bytes = jpeg.bytes().length;
      psnr = Pictures.psnr(jpeg.picture(), best);
    }
    assertThat(psnr).isGreaterThan(35);
  }

  @Test
  default void nothingOfThePhotosMetadataIsInAJpeg() throws RejectedException, IOException {
    for (Spec spec : List.of(Spec.wide(100).jpeg(80), Spec.wide(200).jpeg(80).baseline())) {
      byte[] jpeg = darkroom().develop(talkativePhoto(), spec).bytes();
      assertThat(markers(jpeg)).doesNotContain(0xffe1, 0xffe2, 0xffed, 0xfffe);
      assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    }
  }

  @Test
  default void nothingOfThePhotosMetadataIsInAPng() throws RejectedException, IOException {
    byte[] text = "Comment\0a secret".getBytes(StandardCharsets.US_ASCII);
    byte[] png =
        MadePng.of(
            20,
            10,
            MadePng.RGB,
            8,
            Pictures.rgbSamples(Pictures.scene(20, 10)),
            MadePng.chunk("tEXt", text),
            MadePng.chunk("tIME", new byte[] {7, -22, 1, 2, 3, 4, 5}));
    for (byte[] photo : List.of(talkativePhoto(), png)) {
      // A writer may add its own density, the same for all photos.
      assertThat(chunks(darkroom().develop(photo, Spec.wide(20)).bytes()))
          .contains("IHDR", "IDAT", "IEND")
          .isSubsetOf("IHDR", "pHYs", "IDAT", "IEND");
    }
  }

  @Test
  default void developingTwiceGivesTheSameBytes() throws RejectedException, IOException {
    for (Spec spec : List.of(Spec.wide(90).jpeg(80), Spec.wide(90))) {
      assertThat(darkroom().develop(photo(), spec).bytes())
          .isEqualTo(darkroom().develop(photo(), spec).bytes());
    }
  }
}
