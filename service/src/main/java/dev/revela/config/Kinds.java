package dev.revela.config;

import dev.revela.json.Json;
import dev.revela.photo.Rgb;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The kinds of value that settings have. */
final class Kinds {
  private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,9}) ?(KB|KiB|MB|MiB|GB|GiB)");
  private static final Map<String, Long> UNITS =
      Map.of(
          "KB",
          1_000L,
          "KiB",
          1L << 10,
          "MB",
          1_000_000L,
          "MiB",
          1L << 20,
          "GB",
          1_000_000_000L,
          "GiB",
          1L << 30);

  static final Kind<Boolean> FLAG =
      value -> {
        if (value instanceof Json.Bool flag) {
          return flag.value();
        }
        throw new WrongValueException("is not true or false");
      };

  static final Kind<Rgb> COLOUR = text("a colour such as #ffffff", Rgb::parse);

  static final Kind<List<Json>> ARRAY =
      value -> {
        if (value instanceof Json.Arr array) {
          return array.items();
        }
        throw new WrongValueException("is not an array");
      };

  /** An array that is not empty. */
  static final Kind<List<Json>> ITEMS =
      value -> {
        List<Json> items = ARRAY.read(value);
        if (items.isEmpty()) {
          throw new WrongValueException("is empty: give it at least one item");
        }
        return items;
      };

  /** A part of a whole. */
  static final Kind<Double> PART =
      value -> {
        // Compared before it becomes a double: that takes its time for a large exponent.
        if (value instanceof Json.Num number
            && number.value().signum() >= 0
            && number.value().compareTo(BigDecimal.ONE) <= 0) {
          return number.value().doubleValue();
        }
        throw new WrongValueException("is not a number from 0 to 1");
      };

  /** One PUT of S3 takes no more, so most objects are no larger either. */
  private static final long MAX_BYTES = 5L << 30;

  /** A number of bytes, or a string of a number and a unit. */
  static final Kind<Long> BYTES =
      value ->
          (value instanceof Json.Str text ? bytes(text.value()) : whole(value))
              .filter(bytes -> 1 <= bytes && bytes <= MAX_BYTES)
              .orElseThrow(
                  () ->
                      new WrongValueException(
                          "is not a size such as 5000000, \"100MB\" or \"5 MiB\", from 1 byte to"
                              + " 5 GiB"));

  private Kinds() {}

  static Kind<Integer> wholeNumber(int min, int max) {
    Kind<Long> number = wholeNumber((long) min, (long) max);
    return value -> Math.toIntExact(number.read(value));
  }

  static Kind<Long> wholeNumber(long min, long max) {
    String complaint = "is not a whole number from %d to %d".formatted(min, max);
    return value ->
        whole(value)
            .filter(number -> min <= number && number <= max)
            .orElseThrow(() -> new WrongValueException(complaint));
  }

  /** Text that has a meaning. */
  static <T> Kind<T> text(String what, Function<String, Optional<T>> meaning) {
    return value ->
        (value instanceof Json.Str text ? meaning.apply(text.value()) : Optional.<T>empty())
            .orElseThrow(() -> new WrongValueException("is not " + what));
  }

  /** Text that matches as a whole. */
  static Kind<String> text(String what, Pattern pattern) {
    return text(what, text -> Optional.of(text).filter(pattern.asMatchPredicate()));
  }

  /** One of a few values by its name. */
  static <T> Kind<T> oneOf(T[] values, Function<T, String> label) {
    String labels = Arrays.stream(values).map(label).collect(Collectors.joining(", "));
    return text(
        "one of " + labels,
        text -> Arrays.stream(values).filter(one -> label.apply(one).equals(text)).findFirst());
  }

  private static Optional<Long> whole(Json value) {
    try {
      return value instanceof Json.Num number
          ? Optional.of(number.value().longValueExact())
          : Optional.empty();
    } catch (ArithmeticException e) {
      // A fraction, or more than a long can hold.
      return Optional.empty();
    }
  }

  private static Optional<Long> bytes(String text) {
    Matcher matcher = SIZE.matcher(text);
    // Ten digits of the largest unit fit a long.
    return matcher.matches()
        ? Optional.of(Long.parseLong(matcher.group(1)) * UNITS.getOrDefault(matcher.group(2), 1L))
        : Optional.empty();
  }
}
