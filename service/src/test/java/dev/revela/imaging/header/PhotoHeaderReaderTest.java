package dev.revela.imaging.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.made.Bytes;
import dev.revela.imaging.made.MadeGif;
import dev.revela.imaging.made.MadeIcc;
import dev.revela.imaging.made.MadeJpeg;
import dev.revela.imaging.made.MadePng;
import dev.revela.imaging.made.MadeTiff;
import dev.revela.imaging.made.MadeWebp;
import dev.revela.imaging.made.Pictures;
import dev.revela.photo.InputFormat;
import dev.revela.photo.Orientation;
import dev.revela.photo.RejectedException;
import dev.revela.photo.RejectedException.Reason;
import dev.revela.photo.Size;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PhotoHeaderReaderTest extends HeaderFixture {
  private static final BufferedImage SCENE = Pictures.scene(20, 14);
  private static final byte[] PROFILE = MadeIcc.displayP3();

  @Test
  void aJpegTellsItsSizeItsOrientationAndItsProfile() throws RejectedException, IOException {
    PhotoHeader header = read(made("jpeg"));
    assertThat(header.format()).isEqualTo(InputFormat.JPEG);
    assertThat(header.stored()).isEqualTo(new Size(20, 14));
    assertThat(header.channels()).isEqualTo(3);
    assertThat(header.bitsPerChannel()).isEqualTo(8);
    assertThat(header.frames()).isEqualTo(1);
    assertThat(header.orientation()).isEqualTo(Orientation.RIGHT_TOP);
    assertThat(header.icc()).contains(new IccBytes(PROFILE));
    assertThat(header.staged()).isFalse();
    assertThat(header.ordinary()).isTrue();
    assertThat(read(made("jpeg, progressive")).staged()).isTrue();
    assertThat(read(made("jpeg, cmyk")).channels()).isEqualTo(4);
    assertThat(read(made("jpeg, cmyk")).ordinary()).isFalse();
  }

  @Test
  void aProfileIsPutTogetherFromItsParts() throws RejectedException, IOException {
    byte[][] parts = MadeJpeg.icc(PROFILE, 70).toArray(byte[][]::new);
    byte[] plain = MadeJpeg.of(SCENE);
    assertThat(parts.length).isGreaterThan(3);
    assertThat(read(MadeJpeg.with(plain, parts)).icc()).contains(new IccBytes(PROFILE));
    byte[][] backwards = new byte[parts.length][];
    for (int i = 0; i < parts.length; i++) {
      backwards[i] = parts[parts.length - 1 - i];
    }
    assertThat(read(MadeJpeg.with(plain, backwards)).icc()).contains(new IccBytes(PROFILE));
    for (int missing = 0; missing < parts.length; missing++) {
      byte[][] fewer = parts.clone();
      fewer[missing] = new byte[0];
      assertThat(read(MadeJpeg.with(plain, fewer)).icc()).as("without %d", missing).isEmpty();
    }
  }

  @ParameterizedTest(name = "colour type {0} of {1} bits has {2} channels")
  @CsvSource({"0,1,1", "0,16,1", "2,8,3", "2,16,3", "3,4,4", "4,8,2", "6,8,4", "6,16,4"})
  void aPngTellsItsDepthAndChannels(int type, int bits, int channels)
      throws RejectedException, IOException {
    PhotoHeader header =
        read(Bytes.of(MadePng.header(7, 9, type, bits), MadePng.chunk("IEND", new byte[0])));
    assertThat(header.stored()).isEqualTo(new Size(7, 9));
    assertThat(header.bitsPerChannel()).isEqualTo(bits);
    assertThat(header.channels()).isEqualTo(channels);
  }

  @Test
  void aPngTellsItsOrientationItsProfileAndItsFrames() throws RejectedException, IOException {
    PhotoHeader header = read(made("png"));
    assertThat(header.orientation()).isEqualTo(Orientation.RIGHT_TOP);
    assertThat(header.icc()).contains(new IccBytes(PROFILE));
    assertThat(header.frames()).isEqualTo(1);
    byte[] animated =
        MadePng.with(made("png"), MadePng.chunk("acTL", new byte[] {0, 0, 0, 12, 0, 0, 0, 0}));
    assertThat(read(animated).frames()).isEqualTo(12);
  }

  /** A PNG can have one; thousands of others would each cost their inflation. */
  @Test
  void onlyTheFirstProfileOfAPngIsRead() throws RejectedException, IOException {
    byte[] twice =
        MadePng.with(
            made("png, palette"), MadePng.iccProfile(PROFILE), MadePng.iccProfile(new byte[9]));
    assertThat(read(twice).icc()).contains(new IccBytes(PROFILE));
  }

  @Test
  void aProfileThatInflatesToGigabytesIsNotRead() throws RejectedException, IOException {
    byte[] bomb = MadePng.iccProfile(new byte[50_000_000]);
    assertThat(bomb.length).isLessThan(100_000);
    assertThat(read(MadePng.with(made("png, palette"), bomb)).icc().map(IccBytes::toArray))
        .hasValueSatisfying(icc -> assertThat(icc.length).isLessThanOrEqualTo(8 << 20));
  }

  @Test
  void aGifTellsItsFramesAndThePlaceOfTheFirst() throws RejectedException, IOException {
    PhotoHeader header = read(made("gif"));
    assertThat(header.stored()).isEqualTo(new Size(24, 17));
    assertThat(header.frames()).isEqualTo(2);
    assertThat(header.firstFrame()).contains(new PhotoHeader.Frame(2, 1, new Size(20, 14)));
    byte[] full = new MadeGif(2, 1, 0, 1).frame(0, 0, 2, 1, 0, 1).done();
    assertThat(read(full).firstFrame()).isEmpty();
  }

  @Test
  void aGifFrameThatReachesOverTheScreenMakesItLarger() throws RejectedException, IOException {
    byte[] gif = new MadeGif(2, 2, 0, 1).frame(1, 3, 2, 1, 0, 1).done();
    assertThat(read(gif).stored()).isEqualTo(new Size(3, 4));
  }

  @Test
  void aGifWithoutItsTrailerIsRead() throws RejectedException, IOException {
    byte[] gif = made("gif");
    assertThat(read(Arrays.copyOf(gif, gif.length - 1)).frames()).isEqualTo(2);
  }

  @Test
  void aWebpTellsItsSizeItsOrientationAndItsProfile() throws RejectedException, IOException {
    PhotoHeader header = read(made("webp, extended"));
    assertThat(header.stored()).isEqualTo(new Size(20, 14));
    assertThat(header.orientation()).isEqualTo(Orientation.RIGHT_TOP);
    assertThat(header.icc()).contains(new IccBytes(PROFILE));
    assertThat(header.channels()).isEqualTo(3);
    assertThat(read(MadeWebp.of(Pictures.transparent(3, 2, (x, y) -> 0))).channels()).isEqualTo(4);
    PhotoHeader animated = read(made("webp, animated"));
    assertThat(animated.frames()).isEqualTo(2);
    assertThat(animated.stored()).isEqualTo(new Size(24, 18));
    assertThat(animated.firstFrame()).contains(new PhotoHeader.Frame(2, 2, new Size(20, 14)));
  }

  @Test
  void aLossyWebpTellsItsSize() throws RejectedException, IOException {
    byte[] frame =
        new Bytes(ByteOrder.LITTLE_ENDIAN)
            .u8(0x30, 1, 0, 0x9d, 0x01, 0x2a)
            .u16(0x4000 | 300, 200)
            .done();
    assertThat(read(MadeWebp.file(MadeWebp.chunk("VP8 ", frame))).stored())
        .isEqualTo(new Size(300, 200));
  }

  @Test
  void aWebpWithJpegsWordsBeforeItsExifIsUpright() throws RejectedException, IOException {
    byte[] exif =
        new Bytes(ByteOrder.BIG_ENDIAN)
            .text("Exif\0\0")
            .raw(MadeTiff.exif(ByteOrder.LITTLE_ENDIAN, 8))
            .done();
    byte[] photo =
        MadeWebp.file(
            MadeWebp.extended(MadeWebp.EXIF, 20, 14),
            MadeWebp.pixels(SCENE),
            MadeWebp.chunk("EXIF", exif));
    assertThat(read(photo).orientation()).isEqualTo(Orientation.LEFT_BOTTOM);
  }

  @Test
  void aWebpThatHoldsAnotherSizeThanItAnnouncesIsRejected() {
    byte[] still = MadeWebp.file(MadeWebp.extended(0, 2, 2), MadeWebp.pixels(SCENE));
    assertRejected(still, Reason.CORRUPT, "20 x 14");
    byte[] outside =
        MadeWebp.file(
            MadeWebp.extended(MadeWebp.ANIMATION, 20, 14),
            MadeWebp.animation(),
            MadeWebp.frame(2, 0, SCENE));
    assertRejected(outside, Reason.CORRUPT, "canvas");
  }

  @Test
  void aTiffTellsItsSizeItsOrientationItsPagesAndItsProfile()
      throws RejectedException, IOException {
    PhotoHeader header = read(made("tiff"));
    assertThat(header.stored()).isEqualTo(new Size(20, 14));
    assertThat(header.orientation()).isEqualTo(Orientation.BOTTOM_RIGHT);
    assertThat(header.icc()).contains(new IccBytes(PROFILE));
    assertThat(header.channels()).isEqualTo(3);
    assertThat(header.bitsPerChannel()).isEqualTo(8);
    assertThat(header.frames()).isEqualTo(1);
  }

  @Test
  void aTiffWhoseDirectoriesFormACircleIsRejected() {
    ByteOrder order = ByteOrder.BIG_ENDIAN;
    byte[] tiff =
        MadeTiff.directory(order, MadeTiff.number(order, 256, 1), MadeTiff.number(order, 257, 1));
    tiff[tiff.length - 1] = 8; // the next directory is this one
    assertRejected(tiff, Reason.CORRUPT, "circle");
  }

  @Test
  void aRawPhotoAndABigTiffAreUnsupportedAndNotCorrupt() {
    ByteOrder order = ByteOrder.BIG_ENDIAN;
    byte[] preview =
        MadeTiff.directory(
            order,
            MadeTiff.longNumber(order, 254, 1),
            MadeTiff.number(order, 256, 1),
            MadeTiff.number(order, 257, 1));
    assertRejected(preview, Reason.UNSUPPORTED, "preview");
    byte[] big = new Bytes(order).text("MM").u16(43, 8, 0).u32(0, 16).done();
    assertRejected(big, Reason.UNSUPPORTED, "BigTIFF");
  }
}
