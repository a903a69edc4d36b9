package dev.revela.local.runtime;

import static dev.revela.local.runtime.TestFunctions.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.local.Payload;
import dev.revela.local.runtime.InvocationResult.Crashed;
import dev.revela.local.runtime.InvocationResult.FunctionError;
import dev.revela.local.runtime.InvocationResult.InitFailed;
import dev.revela.local.runtime.InvocationResult.Success;
import dev.revela.local.runtime.InvocationResult.TimedOut;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With the real runtime client in child processes. */
@Timeout(60)
class FunctionPoolTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir private Path folder;

  @Test
  void theFirstEventStartsAProcessAndTheNextFindsItWarm() throws Exception {
    try (FunctionPool pool = pool(LONG, 1)) {
      InvocationResult first = pool.invoke(Invocation.of(event("calls")));
      InvocationResult second = pool.invoke(Invocation.of(event("calls")));

      assertThat(answer(first)).isEqualTo("1");
      assertThat(answer(second)).isEqualTo("2");
      assertThat(first.timing().isCold()).isTrue();
      assertThat(first.timing().init().orElseThrow()).isPositive();
      assertThat(first.timing().waited()).isGreaterThan(first.timing().init().orElseThrow());
      assertThat(second.timing().isCold()).isFalse();
      assertThat(second.timing().ran()).isPositive();
    }
  }

  @Test
  void theFunctionSeesWhatLambdaTellsIt() throws Exception {
    try (FunctionPool pool = pool(LONG, 1, Map.of("REVELA_INPUT_BUCKET", "photos"))) {
      Invocation request = Invocation.of(event("request"));
      assertThat(answer(pool.invoke(request))).isEqualTo(request.requestId());
      assertThat(answer(pool.invoke(Invocation.of(event("arn")))))
          .isEqualTo("arn:aws:lambda:us-east-1:000000000000:function:test");
      assertThat(Integer.parseInt(answer(pool.invoke(Invocation.of(event("remaining"))))))
          .isBetween(20_000, 30_000);
      assertThat(variable(pool, "AWS_LAMBDA_FUNCTION_MEMORY_SIZE")).isEqualTo("512");
      assertThat(variable(pool, "REVELA_INPUT_BUCKET")).isEqualTo("photos");
      assertThat(variable(pool, "HOME")).isEqualTo("null");
      assertThat(Path.of(variable(pool, "REVELA_WORK_DIR"))).isEmptyDirectory();
    }
    assertThat(environments()).isEmpty();
  }

  @Test
  void anErrorOfTheHandlerIsAResultAndTheProcessStays() throws Exception {
    try (FunctionPool pool = pool(LONG, 1)) {
      InvocationResult failed = pool.invoke(Invocation.of(event("fail a.jpg")));

      assertThat(failed)
          .isInstanceOfSatisfying(
              FunctionError.class,
              error -> {
                assertThat(error.errorType()).isEqualTo("java.lang.IllegalStateException");
                assertThat(error.message()).isEqualTo("a.jpg");
                assertThat(error.response().text()).contains("stackTrace");
              });
      assertThat(answer(pool.invoke(Invocation.of(event("calls"))))).isEqualTo("2");
    }
  }

  @Test
  void anErrorThatEndsTheProcessIsToldAndTheNextEventFindsANewOne() throws Exception {
    try (FunctionPool pool = pool(LONG, 1)) {
      InvocationResult failed = pool.invoke(Invocation.of(event("fatal a.jpg")));
      assertThat(failed)
          .isInstanceOfSatisfying(
              FunctionError.class,
              error -> assertThat(error.message()).isEqualTo("no memory for a.jpg"));
      InvocationResult next = pool.invoke(Invocation.of(event("calls")));
      assertThat(answer(next)).isEqualTo("1");
      assertThat(next.timing().isCold()).isTrue();
    }
  }

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

  @Test
  void aFailedInitIsToldInTheFunctionsOwnWords() throws Exception {
    try (FunctionPool pool = pool(LONG, 1, Map.of("FAIL_INIT", "yes"))) {
      Optional<InitFailed> failed = pool.warmUp();
      assertThat(failed.orElseThrow().message()).contains("REVELA_OUTPUT_BUCKET is not set");
      assertThat(pool.invoke(Invocation.of(event("calls")))).isInstanceOf(InitFailed.class);
    }
  }

  @Test
  void anExitInTheInitIsTold() throws Exception {
    try (FunctionPool pool = pool(LONG, 1, Map.of("EXIT_IN_INIT", "yes"))) {
      assertThat(pool.warmUp().orElseThrow().message())
          .isEqualTo("Runtime exited with error: exit status 3");
    }
  }

  @Test
  void aWarmedUpFunctionIsNotColdForTheFirstEvent() throws Exception {
    try (FunctionPool pool = pool(LONG, 1)) {
      assertThat(pool.warmUp()).isEmpty();
      assertThat(pool.invoke(Invocation.of(event("calls"))).timing().isCold()).isFalse();
      pool.coolDown();
      assertThat(pool.invoke(Invocation.of(event("calls"))).timing().isCold()).isTrue();
    }
  }

  @Test
  void manyEventsAtOnceUseAsManyProcessesAsAllowed() throws Exception {
    Set<String> processes = new HashSet<>();
    try (FunctionPool pool = pool(LONG, 2);
        ExecutorService callers = Executors.newFixedThreadPool(6)) {
      List<Future<InvocationResult>> results = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        results.add(callers.submit(() -> pool.invoke(Invocation.of(event("pid")))));
      }
      for (Future<InvocationResult> result : results) {
        processes.add(answer(result.get()));
      }
    }
    assertThat(processes).hasSize(2);
    for (String pid : processes) {
      assertGone(Long.parseLong(pid));
    }
  }

  @Test
  void whatTheFunctionPrintsIsInTheLog() throws Exception {
    try (FunctionPool pool = pool(LONG, 1)) {
      pool.invoke(Invocation.of(event("log developed a.jpg")));
    }
    assertThat(folder.resolve("function.log")).content().contains("developed a.jpg");
  }

  private FunctionPool pool(Duration timeout, int concurrency) {
    return pool(timeout, concurrency, Map.of());
  }

  private FunctionPool pool(Duration timeout, int concurrency, Map<String, String> variables) {
    return new FunctionPool(
        TestFunctions.settings(timeout, variables), TestFunctions.launcher(folder), concurrency);
  }

  private static String answer(InvocationResult result) {
    assertThat(result).isInstanceOf(Success.class);
    String text = ((Success) result).response().text();
    return text.substring(1, text.length() - 1);
  }

  private static String variable(FunctionPool pool, String name) throws InterruptedException {
    return answer(pool.invoke(Invocation.of(event("variable " + name))));
  }

  private static void assertGone(long pid) throws Exception {
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    if (process.isPresent()) {
      process.get().onExit().get(5, TimeUnit.SECONDS);
    }
  }

  private List<Path> environments() throws Exception {
    try (var entries = Files.list(folder.resolve("work"))) {
      return entries.filter(Files::isDirectory).toList();
    }
  }
}
