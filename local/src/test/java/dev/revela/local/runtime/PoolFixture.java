package dev.revela.local.runtime;

import static dev.revela.local.runtime.TestFunctions.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.local.runtime.InvocationResult.Success;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;

/** Pools whose function is {@link TestFunction}. */
abstract class PoolFixture {
  static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path folder;

  FunctionPool pool(Duration timeout, int concurrency) {
    return pool(timeout, concurrency, Map.of());
  }

  FunctionPool pool(Duration timeout, int concurrency, Map<String, String> variables) {
    return new FunctionPool(
        TestFunctions.settings(timeout, variables), TestFunctions.launcher(folder), concurrency);
  }

  static String answer(InvocationResult result) {
    assertThat(result).isInstanceOf(Success.class);
    String text = ((Success) result).response().text();
    return text.substring(1, text.length() - 1);
  }

  static String variable(FunctionPool pool, String name) throws InterruptedException {
    return answer(pool.invoke(Invocation.of(event("variable " + name))));
  }

  static void assertGone(long pid) throws Exception {
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    if (process.isPresent()) {
      process.get().onExit().get(5, TimeUnit.SECONDS);
    }
  }

  List<Path> environments() throws Exception {
    try (var entries = Files.list(folder.resolve("work"))) {
      return entries.filter(Files::isDirectory).toList();
    }
  }
}
