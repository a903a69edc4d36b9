package dev.revela.config;

import dev.revela.json.Json;
import dev.revela.json.JsonText;
import dev.revela.json.MalformedJsonException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * The recipe as it is written.
 *
 * @param json empty where it cannot be read; why is noted then
 * @param source where it comes from, in words
 */
record RecipeDocument(Optional<Json> json, String source) {
  private static final String BUILT_IN = "/dev/revela/renditions.json";

  /** The document that the environment names, or the one that is built in. */
  static RecipeDocument of(Environment environment, Problems problems) {
    Optional<String> text = environment.text(Variable.RENDITIONS);
    Optional<String> file = environment.text(Variable.RENDITIONS_FILE);
    if (text.isPresent() && file.isPresent()) {
      problems.add("REVELA_RENDITIONS and REVELA_RENDITIONS_FILE are both set: set one of them");
    }
    return text.map(json -> inline(json, problems))
        .or(() -> file.map(path -> file(path, problems)))
        .orElseGet(RecipeDocument::builtIn);
  }

  private static RecipeDocument inline(String text, Problems problems) {
    String variable = Variable.RENDITIONS.key();
    try {
      return new RecipeDocument(Optional.of(JsonText.parse(text)), variable);
    } catch (MalformedJsonException e) {
      problems.add(variable + ": this is no JSON: " + e.getMessage());
      return new RecipeDocument(Optional.empty(), variable);
    }
  }

  private static RecipeDocument file(String path, Problems problems) {
    String variable = Variable.RENDITIONS_FILE.key();
    Json.Str shown = new Json.Str(path);
    try (InputStream in = Files.newInputStream(Path.of(path))) {
      return new RecipeDocument(Optional.of(JsonText.read(in)), path);
    } catch (MalformedJsonException e) {
      problems.add(variable, shown, "is no JSON: " + e.getMessage());
    } catch (IOException | InvalidPathException e) {
      problems.add(variable, shown, "cannot be read: " + reason(e));
    }
    return new RecipeDocument(Optional.empty(), path);
  }

  private static String reason(Exception e) {
    return switch (e) {
      case NoSuchFileException none -> "there is no such file";
      case AccessDeniedException denied -> "access is denied";
      default -> String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    };
  }

  private static RecipeDocument builtIn() {
    try (InputStream in =
        Objects.requireNonNull(RecipeDocument.class.getResourceAsStream(BUILT_IN))) {
      return new RecipeDocument(Optional.of(JsonText.read(in)), "built in");
    } catch (IOException | MalformedJsonException e) {
      throw new IllegalStateException("The built-in recipe " + BUILT_IN + " cannot be read", e);
    }
  }
}
