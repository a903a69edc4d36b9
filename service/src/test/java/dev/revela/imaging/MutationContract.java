package dev.revela.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.revela.imaging.made.MadePhotos;
import dev.revela.photo.Gravity;
import dev.revela.photo.RejectedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes are, a photo is developed or rejected, in bounded time and memory. */
public interface MutationContract extends EngineContract {
  long SEED = 20_261_121;
  Duration LIMIT = Duration.ofMinutes(2);

  /** How many mutants of each kind of photo; more by {@code -Drevela.mutants=100000}. */
  int MUTANTS = Integer.getInteger("revela.mutants", 400);

  List<Spec> SPECS = List.of(Spec.wide(7).jpeg(80), Spec.box(9, 9).contain(Gravity.Compass.NORTH));

  static Stream<String> everyPhoto() {
    return MadePhotos.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("everyPhoto")
  default void aMutantIsDevelopedOrRejected(String kind) throws IOException {
    byte[] photo = Objects.requireNonNull(MadePhotos.all().get(kind));
    Random random = new Random(SEED);
    Path file = darkroom().file(photo);
    Path results = Files.createTempDirectory(file.getParent(), "mutants");
    int[] rejected = new int[1];
    Assertions.assertTimeout(
        LIMIT,
        () -> {
          for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = mutant(photo, random);
            Files.write(file, mutant);
            rejected[0] += isRejected(file, results, mutant) ? 1 : 0;
          }
        });
    assertThat(rejected[0]).as("mutants rejected").isPositive();
  }

  private boolean isRejected(Path file, Path results, byte[] mutant) throws IOException {
    try {
      darkroom().renditions(file, SPECS.stream().map(Spec::done).toList(), results);
      return false;
    } catch (RejectedException e) {
      return true;
    } catch (RuntimeException | Error e) {
      return fail(
          "This file is neither developed nor rejected: " + HexFormat.of().formatHex(mutant), e);
    }
  }

  /** Some bytes changed, half of the time near the start, where the header is; some cut out. */
  private static byte[] mutant(byte[] photo, Random random) {
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
}
