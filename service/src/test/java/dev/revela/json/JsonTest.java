package dev.revela.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.9, 0",
    "1.9, 1",
    "1e3, 1000",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808",
    "1e-999999999, 0"
  })
  void a_number_is_a_long_without_its_fraction(String text, long expected) {
    assertThat(member(text).number("n")).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e999999999", "-1e999999999", "9223372036854775808", "-9223372036854775809"})
  void a_number_that_no_long_holds_is_none(String text) {
    Optional<Long> number =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> member(text).number("n"));

    assertThat(number).isEmpty();
  }

  @Test
  void a_number_of_a_huge_exponent_is_written_as_short_as_it_was_read() throws Exception {
    Json number = JsonText.parse("1e999999999");

    assertThat(JsonText.line(number)).isEqualTo("1E+999999999");
    assertThat(number).isEqualTo(new Json.Num(new BigDecimal("1e999999999")));
  }

  @Test
  void a_member_of_another_type_counts_as_missing() throws Exception {
    Json.Obj object = (Json.Obj) JsonText.parse("{\"n\": \"1\", \"t\": 1, \"none\": null}");

    assertThat(object.number("n")).isEmpty();
    assertThat(object.text("t")).isEmpty();
    assertThat(object.object("t")).isEmpty();
    assertThat(object.items("t")).isEmpty();
    assertThat(object.get("none")).isEmpty();
    assertThat(object.get("other")).isEmpty();
  }

  private static Json.Obj member(String number) {
    return new JsonObjectBuilder().put("n", new Json.Num(new BigDecimal(number))).build();
  }
}
