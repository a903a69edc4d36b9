package dev.revela.config;

import dev.revela.json.Json;
import dev.revela.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that is found wrong, so that it can be said at once. */
final class Problems {
  /** How much of a long text a message shows. */
  private static final int SHOWN = 60;

  private final List<String> found = new ArrayList<>();

  /**
   * @param where the variable, or the path in the recipe
   */
  void add(String where, Json value, String complaint) {
    add(where + ": " + shown(value) + " " + complaint);
  }

  void add(String problem) {
    found.add(problem);
  }

  /** Reads a value, or notes why it cannot be read. */
  <T> Optional<T> read(String where, Json value, Kind<T> kind) {
    try {
      return Optional.of(kind.read(value));
    } catch (WrongValueException e) {
      add(where, value, e.complaint());
      return Optional.empty();
    }
  }

  int count() {
    return found.size();
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new SettingsException(found);
    }
  }

  /** The value as JSON writes it, which keeps it in one line. */
  private static String shown(Json value) {
    return switch (value) {
      case Json.Obj object -> "an object";
      case Json.Arr array -> "an array";
      case Json.Str text -> JsonText.line(new Json.Str(shortened(text.value())));
      default -> JsonText.line(value);
    };
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
  }
}
