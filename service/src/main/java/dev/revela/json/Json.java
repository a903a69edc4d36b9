package dev.revela.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value. Immutable; its text is {@link JsonText}'s business. */
public sealed interface Json {

  /** An object; its members keep their order. */
  record Obj(Map<String, Json> members) implements Json {
    private static final BigDecimal MIN_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MAX_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    public Obj {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** The member of this name; empty where there is none, or where it is {@code null}. */
    public Optional<Json> get(String name) {
      return Optional.ofNullable(members.get(name)).filter(value -> !(value instanceof Null));
    }

    /** The member of this name where it is an object. */
    public Optional<Obj> object(String name) {
      return get(name).filter(Obj.class::isInstance).map(Obj.class::cast);
    }

    /** The items of the member of this name; none where it is no array. */
    public List<Json> items(String name) {
      return get(name).orElse(Null.NULL) instanceof Arr array ? array.items() : List.of();
    }

    /** The member of this name where it is a string. */
    public Optional<String> text(String name) {
      return get(name).filter(Str.class::isInstance).map(value -> ((Str) value).value());
    }

    /**
     * The member of this name where it is a number that a {@code long} can hold; its fraction is
     * cut off.
     */
    public Optional<Long> number(String name) {
      return get(name)
          .filter(Num.class::isInstance)
          .map(value -> ((Num) value).value())
          .filter(value -> value.compareTo(MIN_LONG) >= 0 && value.compareTo(MAX_LONG) <= 0)
          .map(BigDecimal::longValue);
    }
  }

  /** An array. */
  record Arr(List<Json> items) implements Json {
    public Arr {
      items = List.copyOf(items);
    }
  }

  /** A string. */
  record Str(String value) implements Json {}

  /** A number, exact. */
  record Num(BigDecimal value) implements Json {}

  /** True or false. */
  record Bool(boolean value) implements Json {}

  /** {@code null}. */
  enum Null implements Json {
    NULL
  }
}
