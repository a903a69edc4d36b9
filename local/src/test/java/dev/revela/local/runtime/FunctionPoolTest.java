package dev.revela.local.runtime;

import static dev.revela.local.runtime.TestFunctions.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.local.runtime.InvocationResult.FunctionError;
import dev.revela.local.runtime.InvocationResult.InitFailed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** With the real runtime client in child processes. */
@Timeout(60)
class FunctionPoolTest extends PoolFixture {

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
}
