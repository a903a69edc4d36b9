package dev.revela.config;

import dev.revela.json.Json;
import dev.revela.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The members of one object of the recipe. What is never asked for is unknown. */
final class Members {
  private static final Pattern PLAIN = Pattern.compile("[$A-Za-z0-9_-]{1,60}");
  private static final String ROOT = "recipe";

  private final String where;
  private final Map<String, Json> members;
  private final Problems problems;
  private final Set<String> known = new LinkedHashSet<>();

  private Members(String where, Json value, Problems problems) {
    this.where = where;
    this.members = value instanceof Json.Obj object ? object.members() : Map.of();
    this.problems = problems;
    if (!(value instanceof Json.Obj)) {
      problems.add(where, value, "is not an object");
    }
  }

  /** The members of the recipe itself. */
  static Members of(Json recipe, Problems problems) {
    return new Members(ROOT, recipe, problems);
  }

  /** The path of this object. */
  String where() {
    return where;
  }

  /** The path of one member. */
  String where(String name) {
    String shown = PLAIN.matcher(name).matches() ? name : JsonText.line(new Json.Str(name));
    return where + (where.equals(ROOT) ? ": " : ".") + shown;
  }

  Optional<Json> find(String name) {
    known.add(name);
    return Optional.ofNullable(members.get(name));
  }

  <T> Optional<T> read(String name, Kind<T> kind) {
    return find(name).flatMap(value -> problems.read(where(name), value, kind));
  }

  /**
   * @param hint what to do where it is not set
   */
  <T> Optional<T> require(String name, Kind<T> kind, String hint) {
    if (find(name).isEmpty()) {
      problems.add(where(name) + " is not set: " + hint);
    }
    return read(name, kind);
  }

  /** The object of this name; one without members where there is none. */
  Members object(String name) {
    return new Members(where(name), find(name).orElse(new Json.Obj(Map.of())), problems);
  }

  /** The objects of the array of this name, of which there has to be one at least. */
  List<Members> objects(String name, String hint) {
    List<Members> objects = new ArrayList<>();
    for (Json item : require(name, Kinds.ITEMS, hint).orElse(List.of())) {
      objects.add(new Members(where(name) + "[" + objects.size() + "]", item, problems));
    }
    return objects;
  }

  /** The items of the array of this name; empty where there is no such array. */
  <T> Optional<List<T>> list(String name, Kind<T> kind) {
    return read(name, Kinds.ARRAY).map(items -> items(where(name), items, kind));
  }

  /** Notes every member that nobody asked for. */
  void rejectOthers() {
    members.keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> problems.add(where(name) + " is unknown" + hint(name)));
  }

  private <T> List<T> items(String array, List<Json> items, Kind<T> kind) {
    List<T> read = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      problems.read(array + "[" + i + "]", items.get(i), kind).ifPresent(read::add);
    }
    return read;
  }

  private String hint(String name) {
    return Nearest.to(name, known)
        .map(near -> "; did you mean " + near + "?")
        .orElse("; known here: " + String.join(", ", known));
  }
}
