package dev.revela.config;

import dev.revela.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables of this process. A blank one counts as not set: templates pass those on. */
final class Environment {
  private final Map<String, String> variables;
  private final Problems problems;

  Environment(Map<String, String> variables, Problems problems) {
    this.variables = variables;
    this.problems = problems;
  }

  /** Notes every variable that looks like one of ours and is none. */
  void rejectUnknown() {
    List<String> known = Variable.keys();
    variables.keySet().stream()
        .filter(name -> name.startsWith(Variable.PREFIX) && !known.contains(name))
        .sorted()
        .forEach(name -> problems.add(name + " is unknown" + hint(name, known)));
  }

  /** The text of a variable, without space around it. */
  Optional<String> text(Variable variable) {
    return Optional.ofNullable(variables.get(variable.key()))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  <T> Optional<T> read(Variable variable, Kind<T> kind) {
    return text(variable)
        .flatMap(text -> problems.read(variable.key(), variable.value(text), kind));
  }

  /** The variable's value, or else the recipe's. Both are read, so that both are checked. */
  <T> Optional<T> read(Variable variable, Members members, String name, Kind<T> kind) {
    Optional<T> inRecipe = members.read(name, kind);
    return read(variable, kind).or(() -> inRecipe);
  }

  /** The items of a variable that lists them with commas; empty where it is not set. */
  <T> Optional<List<T>> list(Variable variable, Kind<T> kind) {
    return text(variable)
        .map(
            text ->
                Arrays.stream(text.split(",", -1))
                    .map(item -> problems.read(variable.key(), new Json.Str(item.strip()), kind))
                    .flatMap(Optional::stream)
                    .toList());
  }

  private static String hint(String name, List<String> known) {
    String own = name.substring(Variable.PREFIX.length());
    return Nearest.to(own, known.stream().map(Environment::withoutPrefix).toList())
        .map(near -> "; did you mean " + Variable.PREFIX + near + "?")
        .orElse(": no setting has that name");
  }

  private static String withoutPrefix(String key) {
    return key.substring(Variable.PREFIX.length());
  }
}
