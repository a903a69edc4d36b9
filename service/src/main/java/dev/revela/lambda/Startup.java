package dev.revela.lambda;

import dev.revela.config.Settings;
import dev.revela.config.SettingsReader;
import dev.revela.imaging.ImageEngine;
import dev.revela.photo.RecipeHash;
import dev.revela.pipeline.Parts;
import dev.revela.pipeline.PhotoPipeline;
import dev.revela.storage.ObjectStore;
import dev.revela.storage.S3Clients;
import dev.revela.storage.S3ObjectStore;
import dev.revela.telemetry.Log;
import dev.revela.workspace.Workspace;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The function put together, once for each environment that Lambda starts. */
record Startup(PhotoPipeline pipeline, PhotoLog photoLog) {
  /** Renditions uploaded at once: more would only queue for one function's share of the network. */
  private static final int UPLOADS = 4;

  /**
   * Reads the settings, puts the parts together and runs each once, so that the first photo does
   * not wait for classes to load.
   *
   * @throws dev.revela.config.SettingsException naming every setting that is wrong
   */
  static Startup byEnvironment(Map<String, String> environment) {
    Clock clock = Clock.systemUTC();
    Engines engines = Engines.choose(environment);
    ImageEngine engine = engines.engine();
    Settings settings = new SettingsReader(engine.profile()).read(environment);
    Log log = new Log(System.out::println, Log.Level.valueOf(settings.logLevel().name()), clock);
    log.info(
        "starting with the %s engine, recipe: %s"
            .formatted(engine.profile().name(), settings.recipeSource()));
    engines
        .whyPortable()
        .ifPresent(why -> log.warn("the libvips engine, which is faster, is not used: " + why));
    Workspace workspace = new Workspace(settings.workDirectory(), log::warn);
    ObjectStore store =
        new S3ObjectStore(S3Clients.create(settings.region(), settings.ownEndpoint()));
    Parts parts =
        new Parts(
            store,
            engine,
            workspace,
            settings.outputBucket(),
            settings.recipe(),
            profile -> RecipeHash.of(engine.profile(), settings.recipe(), profile).hex(),
            uploads(),
            clock);
    new Priming(parts, log).run();
    return new Startup(
        new PhotoPipeline(parts, settings.inputBuckets()),
        new PhotoLog(log, environment.getOrDefault("AWS_LAMBDA_FUNCTION_NAME", "revela"), clock));
  }

  private static ExecutorService uploads() {
    return Executors.newFixedThreadPool(
        UPLOADS, Thread.ofPlatform().daemon().name("upload-", 1).factory());
  }
}
