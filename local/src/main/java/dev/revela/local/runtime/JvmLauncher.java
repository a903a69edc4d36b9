package dev.revela.local.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the function in a JVM, with the flags that the container image uses. */
public final class JvmLauncher implements FunctionLauncher, AutoCloseable {
  private static final String RUNTIME_INTERFACE_CLIENT =
      "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final double HEAP_SHARE = 0.75;

  /**
   * Ctrl-C reaches every process of the terminal at once. The function ignores it, as it would not
   * hear of it in Lambda, and is ended by its parent. Handed on across exec.
   */
  private static final List<String> DEAF_TO_CTRL_C =
      List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "revela-function");

  private static final List<String> HOST_VARIABLES = List.of("PATH", "LANG", "LC_ALL", "TZ");

  /**
   * One heap of glibc's for all threads, as in the image: with one for each, every photo grows and
   * shrinks another, which takes a sixth more CPU and half as much memory again.
   */
  private static final Map<String, String> ONE_NATIVE_HEAP = Map.of("MALLOC_ARENA_MAX", "1");

  private final Path java;
  private final String classPath;
  private final String handler;
  private final Path workRoot;
  private final NativeLibrary nativeLibrary;
  private final FunctionLog log;

  /**
   * @param java the java executable, 21 or newer
   * @param classPath holds the function and the Runtime Interface Client
   * @param workRoot where every process gets a folder of its own, as it has its own /tmp in Lambda;
   *     the folder goes when the process ends
   */
  public JvmLauncher(Path java, String classPath, String handler, Path workRoot, FunctionLog log) {
    this.java = java;
    this.classPath = classPath;
    this.handler = handler;
    this.workRoot = workRoot;
    this.nativeLibrary = NativeLibrary.unpacked(classPath, workRoot);
    this.log = log;
  }

  /** The java that runs this process. */
  public static Path thisJava() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  @Override
  public FunctionProcess launch(FunctionSettings settings, String runtimeApi) throws IOException {
    WorkDirectory work = WorkDirectory.under(workRoot);
    Path taskRoot = Files.createDirectory(work.path().resolve("task"));
    Path temporary = Files.createDirectory(work.path().resolve("tmp"));
    ProcessBuilder builder = new ProcessBuilder(command(settings, temporary));
    builder.directory(taskRoot.toFile()).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.clear();
    HOST_VARIABLES.forEach(
        name ->
            Optional.ofNullable(System.getenv(name))
                .ifPresent(value -> environment.put(name, value)));
    environment.putAll(LambdaVariables.of(settings, handler, runtimeApi));
    environment.putAll(ONE_NATIVE_HEAP);
    environment.put("LAMBDA_TASK_ROOT", taskRoot.toString());
    environment.put("REVELA_WORK_DIR", temporary.toString());
    Process process = builder.start();
    process.getOutputStream().close();
    log.follow(process.getInputStream());
    return new ChildProcess(process, work);
  }

  /** Removes what the processes shared; call it when they have ended. */
  @Override
  public void close() {
    nativeLibrary.remove();
  }

  private List<String> command(FunctionSettings settings, Path temporary) {
    List<String> command = new ArrayList<>(DEAF_TO_CTRL_C);
    command.addAll(
        List.of(
            java.toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-Xms16m",
            "-XX:MaxNewSize=8m",
            "-Xmx" + Math.round(settings.memoryMegabytes() * HEAP_SHARE) + "m",
            "-Djava.awt.headless=true",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.io.tmpdir=" + temporary));
    command.addAll(nativeLibrary.flags());
    command.addAll(List.of("-cp", classPath, RUNTIME_INTERFACE_CLIENT, handler));
    return command;
  }
}
