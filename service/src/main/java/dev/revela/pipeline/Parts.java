package dev.revela.pipeline;

import dev.revela.imaging.ImageEngine;
import dev.revela.photo.Profile;
import dev.revela.photo.Recipe;
import dev.revela.storage.ObjectStore;
import dev.revela.workspace.Workspace;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/**
 * What a pipeline is made of; all of it thread safe.
 *
 * @param uploads runs the uploads of renditions, several at a time
 * @param recipeHash of the recipe as far as it concerns a profile
 */
public record Parts(
    ObjectStore store,
    ImageEngine engine,
    Workspace workspace,
    String outputBucket,
    Recipe recipe,
    Function<Profile, String> recipeHash,
    ExecutorService uploads,
    Clock clock) {

  Manifests manifests() {
    return new Manifests(store, outputBucket);
  }

  Publisher publisher() {
    return new Publisher(store, outputBucket, recipe.output(), uploads);
  }
}
