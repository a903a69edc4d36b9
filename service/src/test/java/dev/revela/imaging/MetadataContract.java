package dev.revela.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.made.Bytes;
import dev.revela.imaging.made.MadeExif;
import dev.revela.imaging.made.MadeIcc;
import dev.revela.imaging.made.MadeJpeg;
import dev.revela.imaging.made.MadePng;
import dev.revela.imaging.made.MadeTiff;
import dev.revela.imaging.made.MadeWebp;
import dev.revela.imaging.made.Pictures;
import dev.revela.imaging.made.Structure;
import dev.revela.photo.Feature;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.RejectedException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a photo says of its owner stays in the photo; only a copyright notice may come along. */
public interface MetadataContract extends EngineContract {
  int WIDTH = 40;
  int HEIGHT = 30;

  List<String> TRACES =
      List.of("SECRET", "Exif", "EXIF", "eXIf", "xmp", "XMP", "Photoshop", "acsp", "tEXt", "iCCP");

  private static byte[] exif(String artist, String copyright, Charset charset) {
    return MadeExif.talkative(6, artist.getBytes(charset), copyright.getBytes(charset));
  }

  /** Photos of all formats that carry a block of EXIF and all else that they can carry. */
  private static Map<String, byte[]> photos(byte[] exif) {
    BufferedImage scene = Pictures.scene(WIDTH, HEIGHT);
    byte[] profile = MadeIcc.displayP3();
    Map<String, byte[]> photos = new LinkedHashMap<>();
    photos.put(
        "JPEG",
        MadeJpeg.with(
            MadeJpeg.of(scene),
            MadeJpeg.exif(exif),
            MadeJpeg.segment(0xe1, said("http://ns.adobe.com/xap/1.0/\0")),
            MadeJpeg.icc(profile),
            MadeJpeg.segment(0xed, said("Photoshop 3.0\0008BIM\4\4\0\0\0\0\0\12")),
            MadeJpeg.segment(0xfe, secret())));
    photos.put(
        "PNG",
        MadePng.of(
            scene,
            MadePng.iccProfile(profile),
            MadePng.chunk("eXIf", exif),
            MadePng.chunk("tEXt", said("Comment\0")),
            MadePng.chunk("tEXt", said("Raw profile type iptc\0")),
            MadePng.chunk("iTXt", said("XML:com.adobe.xmp\0\0\0\0\0"))));
    photos.put(
        "WebP",
        MadeWebp.file(
            MadeWebp.extended(MadeWebp.EXIF | MadeWebp.ICC | 0x04, WIDTH, HEIGHT),
            MadeWebp.chunk("ICCP", profile),
            MadeWebp.pixels(scene),
            MadeWebp.chunk("EXIF", exif),
            MadeWebp.chunk("XMP ", secret())));
    photos.put(
        "TIFF",
        MadeTiff.of(
            ByteOrder.LITTLE_ENDIAN,
            WIDTH,
            HEIGHT,
            3,
            Pictures.rgbBytes(scene),
            MadeTiff.bytes(270, secret()),
            MadeTiff.bytes(700, secret()),
            MadeTiff.bytes(33723, secret()),
            MadeTiff.bytes(34675, profile)));
    return photos;
  }

  private static byte[] secret() {
    return "SECRETSAID".getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] said(String before) {
    return Bytes.of(before.getBytes(StandardCharsets.ISO_8859_1), secret());
  }

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  default void nothingOfThePhotosMetadataIsInARendition(OutputFormat format)
      throws RejectedException, IOException {
    assumeWrites(format);
    byte[] exif = exif("SECRETARTIST", "SECRETNOTICE", StandardCharsets.US_ASCII);
    for (Map.Entry<String, byte[]> photo : photos(exif).entrySet()) {
      byte[] file = darkroom().develop(photo.getValue(), Spec.wide(20).format(format)).bytes();
      // Libheif writes the box of a handler whose name may say anything, and says nothing.
      assertThat(TRACES).as(photo.getKey()).noneMatch(trace -> Structure.contains(file, trace));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = OutputFormat.class,
      names = {"JPEG", "PNG", "WEBP", "AVIF"})
  default void onlyArtistAndCopyrightAreKept(OutputFormat format)
      throws RejectedException, IOException {
    assumeCan(Feature.KEEP_COPYRIGHT);
    assumeWrites(format);
    byte[] exif = exif("Anna Example", "(c) 2026 Anna", StandardCharsets.US_ASCII);
    for (Map.Entry<String, byte[]> photo : photos(exif).entrySet()) {
      if (photo.getKey().equals("TIFF")) {
        continue;
      }
      byte[] file =
          darkroom()
              .develop(photo.getValue(), Spec.wide(20).format(format).keepCopyright())
              .bytes();
      assertThat(file).as(photo.getKey()).satisfies(MetadataContract::assertNoSecrets);
      assertThat(Structure.contains(file, "Anna Example\0")).as(photo.getKey()).isTrue();
      assertThat(Structure.contains(file, "(c) 2026 Anna\0")).as(photo.getKey()).isTrue();
      // Orientation, one number of 16 bits: upright. Nothing of 0x0112 with another value.
      byte[] orientation = {0x12, 1, 3, 0, 1, 0, 0, 0};
      byte[] upright = {0x12, 1, 3, 0, 1, 0, 0, 0, 1, 0};
      assertThat(Structure.contains(file, orientation))
          .isEqualTo(Structure.contains(file, upright));
    }
  }

  private static void assertNoSecrets(byte[] file) {
    assertThat(List.of("SECRET", "xmp", "XMP", "Photoshop", "acsp"))
        .noneMatch(trace -> Structure.contains(file, trace));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1"})
  default void aNoticeKeepsItsLetters(String encoding) throws RejectedException, IOException {
    assumeCan(Feature.KEEP_COPYRIGHT);
    Charset charset = Charset.forName(encoding);
    String artist = "J\u00fcrgen M\u00fcller";
    String copyright = "\u00a9 J\u00fcrgen (alle Rechte)";
    byte[] photo =
        MadeJpeg.with(
            MadeJpeg.of(Pictures.scene(WIDTH, HEIGHT)),
            MadeJpeg.exif(exif(artist, copyright, charset)));
    byte[] jpeg = darkroom().develop(photo, Spec.wide(20).jpeg(80).keepCopyright()).bytes();
    assertThat(Structure.contains(jpeg, (artist + "\0").getBytes(charset))).isTrue();
    assertThat(Structure.contains(jpeg, (copyright + "\0").getBytes(charset))).isTrue();
  }

  @Test
  default void aTiffsOwnNoticeIsKept() throws RejectedException, IOException {
    assumeCan(Feature.KEEP_COPYRIGHT);
    byte[] photo =
        MadeTiff.of(
            ByteOrder.BIG_ENDIAN,
            WIDTH,
            HEIGHT,
            3,
            Pictures.rgbBytes(Pictures.scene(WIDTH, HEIGHT)),
            MadeTiff.text(315, "Anna Example"),
            MadeTiff.text(271, "SECRETCAMERA"),
            MadeTiff.text(33432, "all mine"));
    byte[] jpeg = darkroom().develop(photo, Spec.wide(20).jpeg(80).keepCopyright()).bytes();
    assertThat(Structure.contains(jpeg, "Anna Example\0")).isTrue();
    assertThat(Structure.contains(jpeg, "all mine\0")).isTrue();
    assertNoSecrets(jpeg);
  }

  @Test
  default void aPhotoWithoutANoticeGivesNone() throws RejectedException, IOException {
    assumeCan(Feature.KEEP_COPYRIGHT);
    byte[] plain = MadeJpeg.of(Pictures.scene(WIDTH, HEIGHT));
    List<byte[]> photos =
        List.of(
            plain,
            MadeJpeg.with(plain, MadeJpeg.exif(ByteOrder.BIG_ENDIAN, 1)),
            MadeJpeg.with(plain, MadeJpeg.exif(new byte[] {'M', 'M', 0, 42, 127, 1, 1, 1})),
            MadePng.of(Pictures.scene(WIDTH, HEIGHT)));
    for (byte[] photo : photos) {
      byte[] jpeg = darkroom().develop(photo, Spec.wide(20).jpeg(80).keepCopyright()).bytes();
      assertThat(Structure.contains(jpeg, new byte[] {0x3b, 1, 2, 0})).as("artist").isFalse();
      assertThat(Structure.contains(jpeg, new byte[] {(byte) 0x98, (byte) 0x82, 2, 0}))
          .as("copyright")
          .isFalse();
    }
  }
}
