package dev.revela.imaging.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.made.Bytes;
import dev.revela.imaging.made.MadeHeif;
import dev.revela.photo.RejectedException;
import dev.revela.photo.RejectedException.Reason;
import dev.revela.photo.Size;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files whose boxes lie. */
final class HostileHeifTest extends HeaderFixture {
  private static final byte[] FTYP = MadeHeif.ftyp(List.of("avif", "mif1"));
  private static final byte[] META = MadeHeif.still(30, 20).meta(0);

  private static Bytes bytes() {
    return new Bytes(ByteOrder.BIG_ENDIAN);
  }

  @Test
  void aMutantIsReadOrRejected() throws IOException {
    Random random = new Random(20_261_121);
    int rejected = 0;
    int count = 5_000;
    for (byte[] photo : new byte[][] {made("avif"), HeifHeaderTest.grid("av01").done()}) {
      for (int i = 0; i < count; i++) {
        byte[] mutant = photo.clone();
        for (int change = random.nextInt(4); change >= 0; change--) {
          mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
        }
        try {
          read(mutant);
        } catch (RejectedException e) {
          rejected++;
        }
      }
    }
    assertThat(rejected).isBetween(count / 4, 2 * count - count / 10);
  }

  /** As if the picture's size were only in its boxes, and the decoder's in its data. */
  @ParameterizedTest
  @CsvSource({"false,20,14", "true,20,14", "false,65536,65536", "true,4000,3000"})
  void theDataTellsWhatIsDecoded(boolean long0, int width, int height)
      throws RejectedException, IOException {
    byte[] data =
        Bytes.of(new byte[] {0x12, 0}, sequence(long0, width, height), new byte[] {0x32, 0});
    MadeHeif photo =
        new MadeHeif().item(1, "av01", data, MadeHeif.ispe(20, 14), MadeHeif.av1C(8, false));
    PhotoHeader header = read(photo.done());
    assertThat(header.stored()).isEqualTo(new Size(20, 14));
    assertThat(header.codedPixels()).isEqualTo((long) width * height);
  }

  @Test
  void theConfigurationTheTransparencyAndTilesAreDecodedToo()
      throws RejectedException, IOException {
    byte[] configuration =
        MadeHeif.box("av1C", bytes().u8(0x81, 0x20, 2, 0).raw(sequence(false, 300, 200)).done());
    MadeHeif configured =
        new MadeHeif().item(1, "av01", MadeHeif.QUARTERS, MadeHeif.ispe(20, 14), configuration);
    assertThat(read(configured.done()).codedPixels()).isEqualTo(60_000);
    byte[] alpha = MadeHeif.full("auxC", 0, bytes().text(MadeHeif.ALPHA + "\0").done());
    MadeHeif transparent =
        MadeHeif.quarters()
            .item(2, "av01", MadeHeif.HALVES, MadeHeif.ispe(70, 10), MadeHeif.av1C(8, true), alpha)
            .reference("auxl", 2, 1);
    assertThat(read(transparent.done()).codedPixels()).isEqualTo(700);
  }

  /** A sequence header's bits: reduced as still pictures have it, or with all that it can have. */
  private static byte[] sequence(boolean full, int width, int height) {
    StringBuilder bits = new StringBuilder("000" + "1");
    if (full) {
      bits.append("0").append("1").append("0".repeat(64)).append("1").append("00101");
      bits.append("1").append("00011").append("0".repeat(42)); // delays of 4 bits
      bits.append("1").append("00001"); // two points
      bits.append("0".repeat(12)).append("01000").append("1");
      bits.append("1").append("10101010").append("1").append("1").append("1111");
      bits.append("0".repeat(12)).append("00111").append("0").append("0");
    } else {
      bits.append("1").append("00000");
    }
    bits.append("1111").append("1111"); // sides of 16 bits
    bits.append(Integer.toBinaryString(0x10000 | width - 1), 1, 17);
    bits.append(Integer.toBinaryString(0x10000 | height - 1), 1, 17);
    bits.append("0".repeat(8 - bits.length() % 8));
    Bytes unit = bytes().u8(0x0a, bits.length() / 8);
    for (int at = 0; at < bits.length(); at += 8) {
      unit.u8(Integer.parseInt(bits.substring(at, at + 8), 2));
    }
    return unit.done();
  }

  @Test
  void boxesWithLongLengthsAndTheLastWithoutOneAreRead() throws RejectedException, IOException {
    byte[] whole = MadeHeif.still(30, 20).done();
    int mdat = FTYP.length + META.length;
    byte[] open = whole.clone();
    open[mdat] = open[mdat + 1] = open[mdat + 2] = open[mdat + 3] = 0;
    assertThat(read(open).stored()).isEqualTo(new Size(30, 20));
    byte[] free = bytes().u32(1).text("free").u32(0, 19).u8(1, 2, 3).done();
    byte[] longFree = Bytes.of(whole, free);
    assertThat(read(longFree).stored()).isEqualTo(new Size(30, 20));
    byte[] ispe = bytes().u32(1).text("ispe").u32(0, 28).u32(0, 31, 21).done();
    MadeHeif inside =
        new MadeHeif().item(1, "av01", MadeHeif.QUARTERS, ispe, MadeHeif.av1C(8, false));
    assertThat(read(inside.done()).stored()).isEqualTo(new Size(31, 21));
  }

  @ParameterizedTest
  @CsvSource({"0,15", "0,7", "-1,-1", "2147483647,-1", "0,100000"})
  void aLongLengthThatCannotBeIsCorrupt(int high, int low) {
    byte[] box = bytes().u32(1).text("free").u32(high, low).done();
    assertRejected(Bytes.of(FTYP, box, META), Reason.CORRUPT, "'free'");
  }

  @Test
  void junkBehindThePictureIsPassedOver() throws RejectedException, IOException {
    byte[] photo =
        Bytes.of(MadeHeif.still(30, 20).done(), bytes().text("\377\377junk junk").done());
    assertThat(read(photo).stored()).isEqualTo(new Size(30, 20));
  }

  @Test
  void aPictureCutShortIsCorrupt() {
    byte[] whole = MadeHeif.still(30, 20).done();
    assertRejected(Arrays.copyOf(whole, whole.length - 1), Reason.CORRUPT, "ends");
  }

  @Test
  void boxesInBoxesWithoutEndAreNotFollowed() {
    byte[] nested = new byte[0];
    for (int i = 0; i < 2_000; i++) {
      nested = MadeHeif.full("meta", 0, nested);
    }
    assertRejected(Bytes.of(FTYP, nested), Reason.CORRUPT, "no box");
  }

  @Test
  void circlesOfItemsEnd() throws RejectedException, IOException {
    byte[] alpha = MadeHeif.full("auxC", 0, bytes().text(MadeHeif.ALPHA + "\0").done());
    MadeHeif circle =
        MadeHeif.quarters(alpha).alpha().reference("auxl", 1, 9).reference("auxl", 1, 1);
    assertThat(read(circle.done()).channels()).isEqualTo(4);
    byte[] grid = MadeHeif.grid(1, 1, 20, 14);
    MadeHeif own = new MadeHeif().item(1, "grid", grid, MadeHeif.ispe(20, 14));
    assertThat(own.done()).isNotEmpty();
    assertRejected(own.reference("dimg", 1, 1).done(), Reason.CORRUPT, "av1C");
  }

  /** Decoders differ in which of the two they take. */
  @Test
  void whatIsSaidTwiceIsRejected() {
    assertRejected(Bytes.of(FTYP, META, META), Reason.CORRUPT, "two");
    assertRejected(MadeHeif.quarters(MadeHeif.ispe(9, 9)).done(), Reason.CORRUPT, "two of 'ispe'");
    MadeHeif twice = MadeHeif.quarters().item(1, "av01", MadeHeif.QUARTERS, MadeHeif.ispe(9, 9));
    assertRejected(twice.done(), Reason.CORRUPT, "twice");
    byte[] mini = Bytes.of(MadeHeif.quarters().done(), MadeHeif.box("mini", new byte[9]));
    assertRejected(mini, Reason.UNSUPPORTED, "minimised");
  }

  @Test
  void whatIsMissingOrTooMuchIsRejected() {
    assertRejected(Bytes.of(FTYP, MadeHeif.box("mdat")), Reason.CORRUPT, "no meta");
    assertRejected(MadeHeif.still(0, 4).done(), Reason.CORRUPT, "0 x 4");
    assertRejected(MadeHeif.still(-1, 4).done(), Reason.CORRUPT, "4294967295 x 4");
    byte[] large = MadeHeif.colr("prof", new byte[5 << 20]);
    assertRejected(MadeHeif.quarters(large).done(), Reason.CORRUPT, "meta");
    MadeHeif many = MadeHeif.quarters();
    for (int item = 2; item < 1_002; item++) {
      many.item(item, "av01", new byte[0]);
    }
    assertRejected(many.done(), Reason.UNSUPPORTED, "1001 items");
  }

  @Test
  void unitsWithoutEndAreNotCounted() {
    byte[] units = new byte[2_002];
    for (int i = 0; i < units.length; i += 2) {
      units[i] = 0x7a; // padding of no bytes
    }
    MadeHeif photo =
        new MadeHeif().item(1, "av01", units, MadeHeif.ispe(9, 9), MadeHeif.av1C(8, false));
    assertRejected(photo.done(), Reason.UNSUPPORTED, "1000 AV1 units");
  }
}
