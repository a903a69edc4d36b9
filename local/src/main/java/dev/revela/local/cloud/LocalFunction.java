package dev.revela.local.cloud;

import dev.revela.local.Folders;
import dev.revela.local.SetupException;
import dev.revela.local.runtime.FunctionLog;
import dev.revela.local.runtime.FunctionPool;
import dev.revela.local.runtime.FunctionSettings;
import dev.revela.local.runtime.JvmLauncher;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** The function's processes and their log. */
public final class LocalFunction implements AutoCloseable {
  private static final String HANDLER = "dev.revela.lambda.RevelaHandler::handleRequest";

  private final FunctionSettings settings;
  private final FunctionLog log;
  private final JvmLauncher launcher;
  private final FunctionPool pool;

  /**
   * Starts no process yet.
   *
   * @param s3 the endpoint that the function is to use
   * @throws SetupException when the jar or the recipe is missing
   */
  public LocalFunction(CloudSettings cloud, DataFolder data, URI s3) {
    requireFile("function's jar", cloud.functionJar(), "Build it with: mvn package -pl service");
    cloud.recipe().ifPresent(recipe -> requireFile("recipe", recipe, "Check the path."));
    settings = FunctionVariables.settings(cloud, s3);
    // A local cloud that was killed could not tidy up.
    Folders.remove(data.work());
    log = new FunctionLog(data.functionLog(), cloud.logEcho());
    launcher =
        new JvmLauncher(
            JvmLauncher.thisJava(),
            cloud.functionJar().toAbsolutePath().toString(),
            HANDLER,
            data.work(),
            log);
    pool = new FunctionPool(settings, launcher, cloud.concurrency());
  }

  public FunctionPool pool() {
    return pool;
  }

  public FunctionSettings settings() {
    return settings;
  }

  @Override
  public void close() {
    pool.close();
    launcher.close();
    log.close();
  }

  private static void requireFile(String what, Path file, String advice) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new SetupException(
          "The %s cannot be read: %s is %s. %s"
              .formatted(
                  what, file, Files.exists(file) ? "not a readable file" : "missing", advice));
    }
  }
}
