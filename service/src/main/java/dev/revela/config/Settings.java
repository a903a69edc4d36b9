package dev.revela.config;

import dev.revela.photo.Recipe;
import java.nio.file.Path;
import java.util.Set;

/**
 * Everything that a deployment can set, checked and with every default filled in.
 *
 * @param outputBucket where renditions and manifests go
 * @param inputBuckets where photos may come from; empty means any bucket but the output one
 * @param workDirectory absolute; its content belongs to this process alone
 * @param region of the buckets, as Lambda tells it
 * @param ownEndpoint whether S3 is to be found elsewhere than at AWS
 * @param recipeSource where the recipe comes from, in words for the log
 */
public record Settings(
    String outputBucket,
    Set<String> inputBuckets,
    Path workDirectory,
    LogLevel logLevel,
    String region,
    boolean ownEndpoint,
    Recipe recipe,
    String recipeSource) {
  public Settings {
    inputBuckets = Set.copyOf(inputBuckets);
  }
}
