package dev.revela.imaging;

import static org.assertj.core.api.Assertions.fail;

import dev.revela.photo.RejectedException;
import dev.revela.photo.RenditionSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;

/** Makes damaged files of whole ones, and sees what an engine makes of them. */
final class Mutants {
  static final long SEED = 20_261_121;
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** How many mutants of each kind of photo; more by {@code -Drevela.mutants=100000}. */
  private static final int COUNT = Integer.getInteger("revela.mutants", 400);

  /** Reaches the end of most headers. */
  private static final int HEADER = 400;

  private final Darkroom darkroom;
  private final List<RenditionSpec> specs;
  private final Path file;
  private final Path results;

  /** A way to damage a file. */
  interface Damage {
    byte[] next(Random random);
  }

  Mutants(Darkroom darkroom, List<Spec> specs) throws IOException {
    this.darkroom = darkroom;
    this.specs = specs.stream().map(Spec::done).toList();
    this.file = darkroom.file(new byte[0]);
    this.results = Files.createTempDirectory(file.getParent(), "mutants");
  }

  /**
   * Develops mutants, one for each {@code share} of the usual number, and answers how many of them
   * were rejected. It fails where one is neither developed nor rejected, or all take too long.
   */
  int rejected(int share, Damage damage) {
    Random random = new Random(SEED);
    int[] rejected = new int[1];
    Assertions.assertTimeout(
        LIMIT.multipliedBy(1 + COUNT / 1_000),
        () -> {
          for (int i = 0; i < COUNT; i += share) {
            rejected[0] += isRejected(damage.next(random)) ? 1 : 0;
          }
        });
    return rejected[0];
  }

  private boolean isRejected(byte[] mutant) throws IOException {
    Files.write(file, mutant);
    try {
      List<RenderedFile> unused = darkroom.renditions(file, specs, results);
      return false;
    } catch (RejectedException e) {
      return true;
    } catch (RuntimeException | Error e) {
      return fail(
          "This file is neither developed nor rejected: " + HexFormat.of().formatHex(mutant), e);
    }
  }

  /** Some bytes changed, half of the time near the start, where the header is; some cut out. */
  static byte[] changed(byte[] photo, Random random) {
    byte[] mutant = photo.clone();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int reach = random.nextBoolean() ? mutant.length : Math.min(mutant.length, 120);
      int at = random.nextInt(reach);
      mutant[at] =
          switch (random.nextInt(4)) {
            case 0 -> (byte) 0xff;
            case 1 -> 0;
            case 2 -> (byte) (mutant[at] ^ 1 << random.nextInt(8));
            default -> (byte) random.nextInt(256);
          };
    }
    if (random.nextInt(8) == 0) {
      int from = random.nextInt(mutant.length);
      int length = Math.min(1 + random.nextInt(20), mutant.length - from);
      byte[] shorter = Arrays.copyOf(mutant, mutant.length - length);
      System.arraycopy(mutant, from + length, shorter, from, shorter.length - from);
      return shorter;
    }
    return mutant;
  }

  /** The start of one file, then the rest of another, from the same place or from anywhere. */
  static byte[] spliced(byte[] head, byte[] body, Random random) {
    int reach = random.nextInt(4) == 0 ? head.length : Math.min(head.length, HEADER);
    int end = 1 + random.nextInt(reach);
    int from = random.nextInt(4) == 0 ? random.nextInt(body.length) : Math.min(end, body.length);
    byte[] spliced = Arrays.copyOf(head, end + body.length - from);
    System.arraycopy(body, from, spliced, end, body.length - from);
    return spliced;
  }

  /** The start of a file, half of the time no more than a header. */
  static byte[] cut(byte[] photo, Random random) {
    int reach = random.nextBoolean() ? photo.length : Math.min(photo.length, HEADER);
    return Arrays.copyOf(photo, random.nextInt(reach));
  }
}
