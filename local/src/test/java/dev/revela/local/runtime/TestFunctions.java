package dev.revela.local.runtime;

import dev.revela.local.Payload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Pools of {@link TestFunction}, each process of which has the tests' own class path. */
public final class TestFunctions {
  private TestFunctions() {}

  public static FunctionSettings settings(Duration timeout, Map<String, String> variables) {
    return new FunctionSettings("test", 512, timeout, variables);
  }

  /** Logs to {@code function.log} in the folder, where the processes also work. */
  public static JvmLauncher launcher(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new JvmLauncher(
        JvmLauncher.thisJava(),
        System.getProperty("java.class.path"),
        "dev.revela.local.runtime.TestFunction::handleRequest",
        folder.resolve("work"),
        new FunctionLog(folder.resolve("function.log"), line -> {}));
  }

  /** An event for {@link TestFunction}. */
  public static Payload event(String words) {
    return Payload.of("\"" + words + "\"");
  }
}
