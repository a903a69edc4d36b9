package dev.revela.imaging.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.made.Bytes;
import dev.revela.imaging.made.MadeGif;
import dev.revela.imaging.made.MadeHeif;
import dev.revela.imaging.made.MadePhotos;
import dev.revela.imaging.made.MadePng;
import dev.revela.photo.RejectedException;
import dev.revela.photo.RejectedException.Reason;
import java.io.IOException;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Headers that are no header, or only a part of one. */
final class DamagedHeaderTest extends HeaderFixture {

  @Test
  void anEmptyFileAndATextAreToldApart() {
    assertRejected(new byte[0], Reason.EMPTY, "empty");
    assertRejected(
        new Bytes(ByteOrder.BIG_ENDIAN).text("<svg/>").done(), Reason.NOT_AN_IMAGE, "<svg");
    assertRejected(new byte[] {0, 1, 2}, Reason.NOT_AN_IMAGE, "00 01 02");
  }

  @Test
  void sidesOfZeroAreRejected() {
    assertRejected(
        Bytes.of(MadePng.header(0, 5, 2, 8), MadePng.chunk("IEND", new byte[0])),
        Reason.CORRUPT,
        "0 x 5");
    assertRejected(new MadeGif(3, 3).frame(0, 0, 0, 3).done(), Reason.CORRUPT, "0 x 3");
  }

  static Stream<String> everyPhoto() {
    return MadePhotos.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("everyPhoto")
  void aHeaderCutAnywhereIsReadOrRejected(String kind) throws RejectedException, IOException {
    byte[] whole = made(kind);
    PhotoHeader expected = read(whole);
    int rejected = 0;
    for (int length = 0; length < whole.length; length++) {
      try {
        // What is read of a file cut behind its header says the same, but for counts of frames.
        assertThat(read(Arrays.copyOf(whole, length)).stored()).isEqualTo(expected.stored());
      } catch (RejectedException e) {
        rejected++;
      }
    }
    assertThat(rejected).isGreaterThan(20);
  }

  /** Each byte of these would be read by itself, or each chunk asked for by itself. */
  @Test
  void aHeaderOfMillionsOfPartsIsReadInSeconds() {
    byte[] padding = new byte[20_000_000];
    byte[] jpeg = Bytes.of(new byte[] {-1, -40, -1, -32, 0, 2}, padding);
    byte[] gif = Bytes.of(new MadeGif(1, 1).done(), padding);
    gif[gif.length - padding.length - 1] = 0; // the trailer becomes padding, too
    Bytes chunks = new Bytes(ByteOrder.BIG_ENDIAN).raw(MadePng.header(1, 1, 0, 8));
    byte[] box = MadeHeif.box("free");
    byte[] chunk = MadePng.chunk("tEXt", new byte[0]);
    for (int i = 0; i < 1_000_000; i++) {
      chunks.raw(chunk);
    }
    Bytes boxes = new Bytes(ByteOrder.BIG_ENDIAN).raw(MadeHeif.ftyp(List.of("avif")));
    for (int i = 0; i < 1_000_000; i++) {
      boxes.raw(box);
    }
    byte[] avif = boxes.u32(100).text("end ").done();
    for (byte[] photo : new byte[][] {jpeg, gif, chunks.done(), avif}) {
      Assertions.assertTimeout(
          Duration.ofSeconds(10), () -> assertRejected(photo, Reason.CORRUPT, "end"));
    }
  }
}
