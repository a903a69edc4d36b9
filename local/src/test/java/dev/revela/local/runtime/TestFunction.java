package dev.revela.local.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.concurrent.CountDownLatch;

/**
 * A function for the tests, run by the real runtime client in a process of its own. The event, a
 * JSON string, says what to do.
 */
public final class TestFunction implements RequestStreamHandler {
  private int calls;

  public TestFunction() {
    if (System.getenv("FAIL_INIT") != null) {
      throw new IllegalStateException("REVELA_OUTPUT_BUCKET is not set");
    }
    if (System.getenv("EXIT_IN_INIT") != null) {
      System.exit(3);
    }
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    calls++;
    String event = new String(input.readAllBytes(), UTF_8);
    String[] words = event.substring(1, event.length() - 1).split(" ", 2);
    String answer =
        switch (words[0]) {
          case "echo" -> words[1];
          case "calls" -> Integer.toString(calls);
          case "pid" -> Long.toString(ProcessHandle.current().pid());
          case "request" -> context.getAwsRequestId();
          case "arn" -> context.getInvokedFunctionArn();
          case "remaining" -> Integer.toString(context.getRemainingTimeInMillis());
          case "variable" -> String.valueOf(System.getenv(words[1]));
          case "log" -> {
            System.out.println(words[1]);
            yield "logged";
          }
          case "fail" -> throw new IllegalStateException(words[1]);
          case "fatal" -> throw new OutOfMemoryError("no memory for " + words[1]);
          case "exit" -> {
            Runtime.getRuntime().halt(Integer.parseInt(words[1]));
            yield "";
          }
          case "killed" -> {
            // The shell's own kill: a small system has no program of that name.
            new ProcessBuilder("/bin/sh", "-c", "kill -9 " + ProcessHandle.current().pid()).start();
            yield hang();
          }
          case "hang" -> hang();
          case "meet" -> meet(Path.of(words[1]));
          // Fails as often as the file has bytes, of which each call takes one.
          case "flaky" -> flaky(Path.of(words[1]));
          default -> throw new IllegalArgumentException(event);
        };
    output.write(("\"" + answer + "\"").getBytes(UTF_8));
  }

  private static String hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "";
  }

  /** Answers when two processes are in it, so that neither can take both events. */
  private static String meet(Path folder) throws IOException {
    Path own = folder.resolve(Long.toString(ProcessHandle.current().pid()));
    try (WatchService watch = folder.getFileSystem().newWatchService()) {
      folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Files.createFile(own);
      while (folder.toFile().list().length < 2) {
        watch.take().reset();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "met";
  }

  private static String flaky(Path failures) throws IOException {
    String left = Files.readString(failures);
    if (left.isEmpty()) {
      return "well at last";
    }
    Files.writeString(failures, left.substring(1));
    throw new IllegalStateException("not yet");
  }
}
