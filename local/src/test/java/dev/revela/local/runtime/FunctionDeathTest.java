package dev.revela.local.runtime;

import static dev.revela.local.runtime.TestFunctions.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.local.Payload;
import dev.revela.local.runtime.InvocationResult.Crashed;
import dev.revela.local.runtime.InvocationResult.TimedOut;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Function processes that end when they should not, or do not when they should. */
@Timeout(60)
class FunctionDeathTest extends PoolFixture {

  @Test
  void anExitInTheMiddleIsToldInLambdasWordsAndTheProcessReplaced() throws Exception {
    try (FunctionPool pool = pool(LONG, 1)) {
      InvocationResult result = pool.invoke(Invocation.of(event("exit 1")));

      assertThat(result)
          .isInstanceOfSatisfying(
              Crashed.class,
              crashed -> {
                assertThat(crashed.message()).isEqualTo("Runtime exited with error: exit status 1");
                assertThat(crashed.response("r1"))
                    .isEqualTo(
                        Payload.of(
                            "{\"errorType\":\"Runtime.ExitError\",\"errorMessage\":\"RequestId: r1"
                                + " Error: Runtime exited with error: exit status 1\"}"));
              });
      assertThat(answer(pool.invoke(Invocation.of(event("calls"))))).isEqualTo("1");
    }
  }

  @Test
  void aKilledProcessIsToldByItsSignal() throws Exception {
    try (FunctionPool pool = pool(LONG, 1)) {
      InvocationResult result = pool.invoke(Invocation.of(event("killed")));
      assertThat(result)
          .isInstanceOfSatisfying(
              Crashed.class,
              crashed ->
                  assertThat(crashed.message())
                      .isEqualTo("Runtime exited with error: signal: killed"));
    }
  }

  @Test
  void processesThatDiedWhileIdleAreReplacedWithoutCostingTheEventAnAttempt() throws Exception {
    Queue<FunctionProcess> started = new ConcurrentLinkedQueue<>();
    FunctionLauncher launcher = TestFunctions.launcher(folder);
    FunctionLauncher recording =
        (settings, api) -> {
          FunctionProcess process = launcher.launch(settings, api);
          started.add(process);
          return process;
        };
    try (FunctionPool pool =
            new FunctionPool(TestFunctions.settings(LONG, Map.of()), recording, 2);
        ExecutorService callers = Executors.newFixedThreadPool(2)) {
      Path meeting = Files.createDirectory(folder.resolve("meeting"));
      Callable<InvocationResult> guest = () -> pool.invoke(Invocation.of(event("meet " + meeting)));
      for (Future<InvocationResult> met : callers.invokeAll(List.of(guest, guest))) {
        assertThat(answer(met.get())).isEqualTo("met");
      }
      assertThat(started).hasSize(2);
      for (FunctionProcess idle : started) {
        idle.kill();
        idle.ended().get(10, TimeUnit.SECONDS);
      }

      InvocationResult result = pool.invoke(Invocation.of(event("calls")));

      assertThat(answer(result)).isEqualTo("1");
      assertThat(result.timing().isCold()).isTrue();
    }
  }

  @Test
  void anEventThatTakesTooLongEndsItsProcess() throws Exception {
    try (FunctionPool pool = pool(Duration.ofSeconds(2), 1)) {
      long pid = Long.parseLong(answer(pool.invoke(Invocation.of(event("pid")))));

      InvocationResult result = pool.invoke(Invocation.of(event("hang")));

      assertThat(result)
          .isInstanceOfSatisfying(
              TimedOut.class,
              late -> assertThat(late.message()).isEqualTo("Task timed out after 2.00 seconds"));
      assertGone(pid);
    }
  }
}
