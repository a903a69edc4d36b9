package dev.revela.config;

import dev.revela.json.Json;
import dev.revela.photo.EngineProfile;
import dev.revela.photo.Limits;
import dev.revela.photo.OutputRules;
import dev.revela.photo.Profile;
import dev.revela.photo.Recipe;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the recipe's document, and the variables that override it. */
final class RecipeReader {
  private final Abilities abilities;
  private final Environment environment;
  private final Problems problems;

  RecipeReader(EngineProfile engine, Environment environment, Problems problems) {
    this.abilities = new Abilities(engine, problems);
    this.environment = environment;
    this.problems = problems;
  }

  /**
   * @param document empty where it cannot be read: then the variables are checked all the same
   */
  Recipe read(Optional<Json> document) {
    Members recipe = Members.of(document.orElse(new Json.Obj(Map.of())), problems);
    recipe.find("$schema");
    Defaults defaults =
        new DefaultsReader(abilities, environment, problems).read(recipe.object("defaults"));
    OutputRules output = new OutputReader(environment).read(recipe.object("output"));
    Limits limits = new LimitsReader(environment).read(recipe.object("limits"));
    List<Profile> profiles = document.isEmpty() ? List.of() : profiles(recipe, defaults);
    recipe.rejectOthers();
    new OutputKeys(output, problems).check(profiles);
    return new Recipe(output, limits, profiles);
  }

  private List<Profile> profiles(Members recipe, Defaults defaults) {
    RenditionReader renditions = new RenditionReader(abilities, defaults, problems);
    return new ProfilesReader(renditions, defaults.preview(), problems).read(recipe);
  }
}
