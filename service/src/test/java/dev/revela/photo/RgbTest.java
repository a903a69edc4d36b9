package dev.revela.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RgbTest {

  @ParameterizedTest
  @CsvSource({
    "#ffffff, 255, 255, 255",
    "#000000, 0, 0, 0",
    "#0102fE, 1, 2, 254",
    "#fff, 255, 255, 255",
    "#1aF, 17, 170, 255",
  })
  void reads_css_colours(String text, int red, int green, int blue) {
    assertThat(Rgb.parse(text)).contains(new Rgb(red, green, blue));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#", "ffffff", "#ff", "#ffff", "#fffffff", "#ggg", "white", "#fff\n"})
  void reads_nothing_else(String text) {
    assertThat(Rgb.parse(text)).isEmpty();
  }

  @Test
  void every_colour_reads_as_it_is_written() {
    for (int value = 0; value < 1 << 24; value += 4_099) {
      Rgb colour = new Rgb(value >> 16, (value >> 8) & 0xff, value & 0xff);
      assertThat(Rgb.parse(colour.hex())).contains(colour);
      assertThat(Rgb.parse(colour.hex().toUpperCase(Locale.ROOT))).contains(colour);
    }
  }

  @Test
  void refuses_parts_out_of_range() {
    assertThatThrownBy(() -> new Rgb(256, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rgb(0, -1, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
