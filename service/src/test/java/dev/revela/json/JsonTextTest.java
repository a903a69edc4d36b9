package dev.revela.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

  @Test
  void what_is_written_reads_the_same() throws Exception {
    Json value =
        new JsonObjectBuilder()
            .put("text", "a \"quote\", a \\, a line\n, Größe, 写真, 📷, \u0000")
            .put("whole", Long.MAX_VALUE)
            .put("part", new Json.Num(new BigDecimal("0.1")))
            .put("yes", true)
            .put("nothing", Json.Null.NULL)
            .put("items", List.of(new Json.Str(""), new Json.Arr(List.of())))
            .put("inner", new Json.Obj(Map.of()))
            .build();

    assertThat(JsonText.parse(JsonText.line(value))).isEqualTo(value);
    assertThat(JsonText.read(new ByteArrayInputStream(JsonText.pretty(value)))).isEqualTo(value);
    assertThat(JsonText.line(value)).doesNotContain("\n");
  }

  @Test
  void members_keep_their_order() throws Exception {
    assertThat(JsonText.line(JsonText.parse("{ \"b\": 1, \"a\": 2 }")))
        .isEqualTo("{\"b\":1,\"a\":2}");
  }

  @Test
  void says_where_the_text_goes_wrong() {
    assertThatThrownBy(() -> JsonText.parse("{\n  \"a\": 1,\n}"))
        .isInstanceOf(MalformedJsonException.class)
        .hasMessageStartingWith("line 3, column 1: Unexpected character ('}'");
  }

  @Test
  void refuses_a_member_named_twice() {
    assertThatThrownBy(() -> JsonText.parse("{\"a\": 1, \"a\": 2}"))
        .isInstanceOf(MalformedJsonException.class)
        .hasMessageContaining("Duplicate")
        .hasMessageContaining("'a'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "nul",
        "{",
        "[1",
        "\"a",
        "{} {}",
        "[1,]",
        "{'a': 1}",
        "{a: 1}",
        "01",
        "NaN",
        "+1",
        "// no\n1",
        "\"\t\"",
        "1e99999999999999999999",
        "\uFEFF\uFEFF1"
      })
  void refuses_what_is_no_json(String text) {
    assertThatThrownBy(() -> JsonText.parse(text)).isInstanceOf(MalformedJsonException.class);
    assertThatThrownBy(
            () -> JsonText.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(MalformedJsonException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void a_hundred_thousand_levels_are_malformed_and_no_stack_overflow(String level) {
    assertThatThrownBy(() -> JsonText.parse(level.repeat(100_000)))
        .isInstanceOf(MalformedJsonException.class)
        .hasMessageStartingWith("line 1, column ");
  }

  @Test
  void a_number_of_a_million_digits_is_malformed() {
    assertThatThrownBy(() -> JsonText.parse("1".repeat(1_000_000)))
        .isInstanceOf(MalformedJsonException.class);
  }

  @Test
  void bytes_that_are_no_text_are_malformed() {
    byte[] badUtf8 = {'"', (byte) 0xff, (byte) 0xfe, '"'};
    byte[] badUtf32 = {0, 0, 0, '"', 0x7f, 0, 0, 0, 0, 0, 0, '"'};

    assertThatThrownBy(() -> JsonText.read(new ByteArrayInputStream(badUtf8)))
        .isInstanceOf(MalformedJsonException.class);
    assertThatThrownBy(() -> JsonText.read(new ByteArrayInputStream(badUtf32)))
        .isInstanceOf(MalformedJsonException.class)
        .hasMessage("it is not in UTF-8");
  }
}
