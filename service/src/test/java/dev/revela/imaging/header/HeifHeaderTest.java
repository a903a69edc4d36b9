package dev.revela.imaging.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.made.Bytes;
import dev.revela.imaging.made.MadeHeif;
import dev.revela.imaging.made.MadeIcc;
import dev.revela.photo.InputFormat;
import dev.revela.photo.Orientation;
import dev.revela.photo.RejectedException;
import dev.revela.photo.RejectedException.Reason;
import dev.revela.photo.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HeifHeaderTest extends HeaderFixture {
  private static final byte[] PROFILE = MadeIcc.displayP3();

  @Test
  void anAvifTellsItsSizeItsOrientationItsChannelsAndItsProfile()
      throws RejectedException, IOException {
    PhotoHeader header = read(made("avif"));
    assertThat(header.format()).isEqualTo(InputFormat.AVIF);
    assertThat(header.stored()).isEqualTo(new Size(18, 14));
    assertThat(header.orientation()).isEqualTo(Orientation.LEFT_TOP);
    assertThat(header.channels()).isEqualTo(4);
    assertThat(header.bitsPerChannel()).isEqualTo(8);
    assertThat(header.frames()).isEqualTo(1);
    assertThat(header.icc()).contains(new IccBytes(PROFILE));
    assertThat(header.firstFrame()).isEmpty();
    assertThat(header.codedPixels()).isEqualTo(20 * 14);
  }

  /** The turns and mirrors of libavif's table for EXIF, and those of no value there. */
  @ParameterizedTest(name = "{0} quarters, then mirrored by axis {1}, is EXIF {2}")
  @CsvSource({
    "0,,1", "1,,8", "2,,3", "3,,6", ",0,4", ",1,2", "0,0,4", "1,0,5", "2,0,2", "3,0,7", "0,1,2",
    "1,1,7", "2,1,4", "3,1,5"
  })
  void turnsAndMirrorsAreAnOrientation(Integer quarters, Integer axis, int exif)
      throws RejectedException, IOException {
    byte[] turn = quarters == null ? MadeHeif.box("free") : MadeHeif.irot(quarters);
    byte[] mirror = axis == null ? MadeHeif.box("free") : MadeHeif.imir(axis);
    PhotoHeader header = read(MadeHeif.quarters(turn, mirror).done());
    assertThat(header.orientation()).isEqualTo(Orientation.ofExif(exif));
    assertThat(header.stored()).isEqualTo(new Size(20, 14));
  }

  @Test
  void propertiesAreFollowedInTheirOrder() throws RejectedException, IOException {
    PhotoHeader mirrored = read(MadeHeif.quarters(MadeHeif.imir(0), MadeHeif.irot(1)).done());
    assertThat(mirrored.orientation()).isEqualTo(Orientation.RIGHT_BOTTOM);
    byte[] crop = MadeHeif.clap(14, 1, 10, 1, 0, 1, 0, 1);
    PhotoHeader turned = read(MadeHeif.quarters(MadeHeif.irot(1), crop).done());
    assertThat(turned.orientation().upright(turned.stored())).isEqualTo(new Size(14, 10));
    assertThat(turned.stored()).isEqualTo(new Size(10, 14));
  }

  @ParameterizedTest(name = "{0}/{1} x {2}/{3} at {4}/{5}, {6}/{7} is {8} x {9}")
  @CsvSource({
    "20,1,14,1,0,1,0,1,20,14",
    "36,2,14,1,-1,1,0,1,18,14",
    "1,1,1,1,19,2,-13,2,1,1",
    "19,1,13,1,1,2,1,2,19,13"
  })
  void aCropTellsItsSize(
      long w, long wd, long h, long hd, long x, long xd, long y, long yd, int width, int height)
      throws RejectedException, IOException {
    byte[] crop = MadeHeif.clap(w, wd, h, hd, x, xd, y, yd);
    PhotoHeader header = read(MadeHeif.quarters(crop).done());
    assertThat(header.stored()).isEqualTo(new Size(width, height));
    assertThat(header.codedPixels()).isEqualTo(280);
  }

  @ParameterizedTest
  @CsvSource({
    "21,1,14,1,0,1,0,1",
    "20,1,14,1,1,1,0,1",
    "18,1,14,1,-3,2,0,1",
    "0,1,14,1,0,1,0,1",
    "20,1,14,0,0,1,0,1",
    "20,1,27,2,0,1,0,1",
    "20,1,14,1,0,0,0,1",
    "20,1,14,1,0,1,0,-1",
    "-1,1,14,1,0,1,0,1",
    "20,1,14,1,-2147483648,1,0,1"
  })
  void aCropThatIsNoPartOfThePictureIsUnsupported(
      long w, long wd, long h, long hd, long x, long xd, long y, long yd) {
    byte[] crop = MadeHeif.clap(w, wd, h, hd, x, xd, y, yd);
    assertRejected(MadeHeif.quarters(crop).done(), Reason.UNSUPPORTED, "cropped");
  }

  @ParameterizedTest
  @CsvSource({"8,false,3", "10,false,3", "12,true,1"})
  void depthAndChannelsAreThoseOfTheCodec(int bits, boolean gray, int channels)
      throws RejectedException, IOException {
    MadeHeif photo =
        new MadeHeif()
            .item(1, "av01", MadeHeif.QUARTERS, MadeHeif.ispe(7, 5), MadeHeif.av1C(bits, gray));
    PhotoHeader header = read(photo.done());
    assertThat(header.bitsPerChannel()).isEqualTo(bits);
    assertThat(header.channels()).isEqualTo(channels);
  }

  @Test
  void onlyTransparencyIsAFourthChannel() throws RejectedException, IOException {
    assertThat(read(MadeHeif.quarters().alpha().done()).channels()).isEqualTo(4);
    byte[] depth =
        MadeHeif.full(
            "auxC", 0, "urn:mpeg:hevc:2015:auxid:2\0".getBytes(StandardCharsets.US_ASCII));
    MadeHeif photo =
        MadeHeif.quarters()
            .item(2, "av01", MadeHeif.HALVES, MadeHeif.ispe(900, 900), depth)
            .reference("auxl", 2, 1);
    assertThat(read(photo.done()).channels()).isEqualTo(3);
    assertThat(read(photo.done()).codedPixels()).isEqualTo(280);
  }

  @Test
  void aProfileIsReadAndColoursInNumbersAreNone() throws RejectedException, IOException {
    byte[] numbers = MadeHeif.colr("nclx", new byte[7]);
    byte[] profile = MadeHeif.colr("rICC", PROFILE);
    assertThat(read(MadeHeif.quarters(numbers).done()).icc()).isEmpty();
    assertThat(read(MadeHeif.quarters(numbers, profile).done()).icc())
        .contains(new IccBytes(PROFILE));
  }

  /** Two tiles of 20 x 14 side by side, of which the grid shows 33 x 13. */
  static MadeHeif grid(String tileType, byte[]... more) {
    byte[][] tile = {
      MadeHeif.ispe(20, 14), MadeHeif.av1C(10, false), MadeHeif.colr("prof", PROFILE)
    };
    MadeHeif photo =
        new MadeHeif().item(5, "grid", MadeHeif.grid(1, 2, 33, 13), MadeHeif.ispe(33, 13));
    byte[][] second = Arrays.copyOf(tile, 3 + more.length);
    System.arraycopy(more, 0, second, 3, more.length);
    return photo
        .item(1, "av01", MadeHeif.QUARTERS, tile)
        .item(2, tileType, MadeHeif.QUARTERS, second)
        .reference("dimg", 5, 1, 2);
  }

  @Test
  void aGridHasItsOwnSizeAndTheColoursOfItsTiles() throws RejectedException, IOException {
    PhotoHeader header = read(grid("av01").done());
    assertThat(header.stored()).isEqualTo(new Size(33, 13));
    assertThat(header.bitsPerChannel()).isEqualTo(10);
    assertThat(header.channels()).isEqualTo(3);
    assertThat(header.icc()).contains(new IccBytes(PROFILE));
    assertThat(header.codedPixels()).isEqualTo(2 * 20 * 14);
    assertThat(read(grid("av01").inMeta().done())).isEqualTo(header);
    assertRejected(grid("hvc1").done(), Reason.UNSUPPORTED, "HEIC");
    assertRejected(grid("grid").done(), Reason.UNSUPPORTED, "'grid'");
    assertRejected(grid("av01", MadeHeif.irot(1)).done(), Reason.UNSUPPORTED, "turned");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"avif", "avis", "mif1 avif", "mif1 miaf MA1B avif", "msf1 avis", "heic avif"})
  void aBrandThatTellsOfAvifDecides(String brands) throws RejectedException, IOException {
    assertThat(read(MadeHeif.quarters().brands(brands.split(" ")).done()).format())
        .isEqualTo(InputFormat.AVIF);
  }

  @ParameterizedTest
  @ValueSource(strings = {"heic", "heix mif1", "mif1 heic", "hevc", "mif1"})
  void aHeicIsRejectedWithTheWayOut(String brands) {
    byte[] photo = MadeHeif.quarters().brands(brands.split(" ")).done();
    assertRejected(photo, Reason.UNSUPPORTED, "the photo is HEIC");
    assertRejected(photo, Reason.UNSUPPORTED, "Convert it to JPEG");
    assertRejected(photo, Reason.UNSUPPORTED, "Most Compatible");
  }

  @Test
  void whatIsCalledAvifAndIsNoneIsTold() {
    byte[][] properties = {MadeHeif.ispe(4, 4), MadeHeif.box("hvcC")};
    MadeHeif hevc = new MadeHeif().item(1, "hvc1", new byte[4], properties);
    assertRejected(hevc.done(), Reason.UNSUPPORTED, "Most Compatible");
    MadeHeif jpeg2000 = new MadeHeif().item(1, "j2k1", new byte[4], properties);
    assertRejected(jpeg2000.done(), Reason.UNSUPPORTED, "'j2k1'");
    byte[] film = Bytes.of(MadeHeif.ftyp(List.of("avis")), MadeHeif.box("moov", new byte[9]));
    assertRejected(film, Reason.UNSUPPORTED, "film");
  }

  @Test
  void anEngineWithoutAvifSaysSoAndOfHeicTheSame() {
    PhotoHeaderReader portable = new PhotoHeaderReader("made", Set.of(InputFormat.JPEG));
    assertRejected(
        portable, made("avif"), Reason.UNSUPPORTED, "cannot read avif; accepted are jpeg");
    byte[] heic = MadeHeif.quarters().brands("heic").done();
    assertRejected(portable, heic, Reason.UNSUPPORTED, "Most Compatible");
  }

  @Test
  void aRealAvifIsRead() throws RejectedException, IOException {
    String folder = System.getenv("REVELA_PHOTOS");
    Assumptions.assumeTrue(folder != null, "REVELA_PHOTOS names no folder of photos");
    Path photo = Path.of(folder == null ? "" : folder, "kinds", "photo.avif");
    PhotoHeader header = read(Files.readAllBytes(photo));
    assertThat(header.stored()).isEqualTo(new Size(2048, 858));
    assertThat(header.orientation()).isEqualTo(Orientation.TOP_LEFT);
    assertThat(header.channels()).isEqualTo(3);
    assertThat(header.bitsPerChannel()).isEqualTo(8);
    assertThat(header.codedPixels()).isEqualTo(2048 * 858);
    assertThat(header.icc()).isEmpty();
  }
}
