package dev.revela.load.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  private static Options options(String line) throws SetupException {
    return Options.of(line.isEmpty() ? List.of() : List.of(line.split(" ", -1)));
  }

  @Test
  void nothingNeedsToBeSaid() throws SetupException {
    assertThat(options(""))
        .isEqualTo(new Options(List.of(), 10, 5, 5, Optional.empty(), false, false, false, false));
  }

  @Test
  void everythingCanBeSaid() throws SetupException {
    assertThat(
            options(
                "--photos a.jpg b --rounds 3 --repeats 2 --warm-ups 0 --json out.json --progressive --markdown"
                    + " --check"))
        .isEqualTo(
            new Options(
                List.of(Path.of("a.jpg"), Path.of("b")),
                3,
                2,
                0,
                Optional.of(Path.of("out.json")),
                true,
                true,
                true,
                false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--round 3", "a.jpg", "--rounds", "--rounds 0", "--rounds -1", "--json"})
  void whatCannotBeReadIsRefused(String line) {
    assertThatExceptionOfType(SetupException.class).isThrownBy(() -> options(line));
  }
}
