package dev.revela.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GravityTest {

  @ParameterizedTest
  @MethodSource("named")
  void is_found_by_its_label(Gravity gravity) {
    assertThat(Gravity.named(gravity.label())).contains(gravity);
  }

  static Stream<Gravity> named() {
    return Stream.concat(Stream.of(Gravity.Compass.values()), Stream.of(Gravity.Content.values()));
  }

  @Test
  void the_centre_may_be_spelled_the_other_way() {
    assertThat(Gravity.named("center")).contains(Gravity.Compass.CENTRE);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
  void a_focal_point_lies_in_the_photo(double part) {
    assertThatThrownBy(() -> new Gravity.FocalPoint(part, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Gravity.FocalPoint(0, part))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
