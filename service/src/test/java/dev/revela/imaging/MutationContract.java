package dev.revela.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.made.MadePhotos;
import dev.revela.photo.Gravity;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes are, a photo is developed or rejected, in bounded time and memory. */
public interface MutationContract extends EngineContract {
  List<Spec> SPECS = List.of(Spec.wide(7).jpeg(80), Spec.box(9, 9).contain(Gravity.Compass.NORTH));

  static Stream<String> everyPhoto() {
    return MadePhotos.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("everyPhoto")
  default void aMutantIsDevelopedOrRejected(String kind) throws IOException {
    byte[] photo = Objects.requireNonNull(MadePhotos.all().get(kind));

    int rejected =
        new Mutants(darkroom(), SPECS).rejected(1, random -> Mutants.changed(photo, random));

    assertThat(rejected).as("mutants rejected").isPositive();
  }

  @ParameterizedTest
  @MethodSource("everyPhoto")
  default void aPhotoCutAnywhereIsDevelopedOrRejected(String kind) throws IOException {
    byte[] photo = Objects.requireNonNull(MadePhotos.all().get(kind));

    int rejected = new Mutants(darkroom(), SPECS).rejected(4, random -> Mutants.cut(photo, random));

    assertThat(rejected).as("cut photos rejected").isPositive();
  }
}
