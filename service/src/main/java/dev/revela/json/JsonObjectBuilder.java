package dev.revela.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts an object together, member by member. Not thread safe. */
public final class JsonObjectBuilder {
  private final Map<String, Json> members = new LinkedHashMap<>();

  public JsonObjectBuilder put(String name, Json value) {
    members.put(name, value);
    return this;
  }

  public JsonObjectBuilder put(String name, String value) {
    return put(name, new Json.Str(value));
  }

  public JsonObjectBuilder put(String name, long value) {
    return put(name, new Json.Num(BigDecimal.valueOf(value)));
  }

  public JsonObjectBuilder put(String name, boolean value) {
    return put(name, new Json.Bool(value));
  }

  public JsonObjectBuilder put(String name, List<Json> items) {
    return put(name, new Json.Arr(items));
  }

  /** Leaves the member out where there is no value. */
  public JsonObjectBuilder put(String name, Optional<String> value) {
    value.ifPresent(present -> put(name, present));
    return this;
  }

  public Json.Obj build() {
    return new Json.Obj(members);
  }
}
