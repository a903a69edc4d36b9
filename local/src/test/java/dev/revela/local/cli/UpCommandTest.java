package dev.revela.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the command in a process of its own, as a user does. */
@Timeout(60)
class UpCommandTest {
  @TempDir private Path folder;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void endWhatIsLeft() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void aPhotoIsDevelopedUntilTheCommandIsEndedAndLeavesNothingRunning() throws Exception {
    Process up = start("up", "--port", "0", "--data", "data");
    BufferedReader lines = up.inputReader();
    URI endpoint = endpoint(lines);
    awaitLine(lines, "Ctrl-C ends it");
    List<ProcessHandle> functions = up.children().toList();
    assertThat(functions).hasSize(1);

    try (Bucket bucket = new Bucket(endpoint)) {
      bucket.put(Files.writeString(folder.resolve("a b.jpg"), "12345"));
    }
    assertThat(awaitLine(lines, "a b.jpg")).contains("developed").contains("1 rendition");

    up.destroy();

    assertThat(up.waitFor()).isZero();
    assertThat(functions).noneMatch(ProcessHandle::isAlive);
    assertThat(folder.resolve("data/s3/photos/a b.jpg")).hasContent("12345");
    assertThat(folder.resolve("data/s3/renditions/a b.jpg/card.jpg")).hasContent("12345");
    assertThat(folder.resolve("data/state/queue")).isEmptyDirectory();
    assertThat(folder.resolve("data/state/work")).isEmptyDirectory();
    assertThat(folder.resolve("data/state/function.log")).content().contains("a b.jpg");
  }

  @Test
  void aSecondOneOnTheSameFolderOrPortIsToldSo() throws Exception {
    Process first = start("up", "--port", "0", "--data", "data");
    BufferedReader lines = first.inputReader();
    int port = endpoint(lines).getPort();
    awaitLine(lines, "Ctrl-C ends it");

    assertUsage(start("up", "--port", "0", "--data", "data"), "is in use by another local cloud");
    assertUsage(
        start("up", "--port", Integer.toString(port), "--data", "other"),
        "The port " + port + " on 127.0.0.1 is taken.");
  }

  @Test
  void theFunctionEndsWhenTheCommandIsKilled() throws Exception {
    Process up = start("up", "--port", "0", "--data", "data");
    awaitLine(up.inputReader(), "Ctrl-C ends it");
    List<ProcessHandle> functions = up.children().toList();

    up.destroyForcibly();

    for (ProcessHandle function : functions) {
      function.onExit().get(10, TimeUnit.SECONDS);
    }
    assertThat(functions).hasSize(1);
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-Drevela.function.jar=" + StandInJar.in(folder));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "dev.revela.local.cli.Main"));
    command.addAll(Arrays.asList(arguments));
    Process process = new ProcessBuilder(command).directory(folder.toFile()).start();
    started.add(process);
    return process;
  }

  private static void assertUsage(Process process, String message) throws Exception {
    assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8))
        .hasLineCount(1)
        .contains(message);
    assertThat(process.waitFor()).isEqualTo(2);
  }

  private static URI endpoint(BufferedReader lines) throws IOException {
    String line = awaitLine(lines, "  endpoint");
    return URI.create(line.replace("endpoint", "").strip());
  }

  private static String awaitLine(BufferedReader lines, String part) throws IOException {
    String line;
    List<String> others = new ArrayList<>();
    while ((line = lines.readLine()) != null) {
      if (line.contains(part)) {
        return line;
      }
      others.add(line);
    }
    throw new AssertionError("no line with \"" + part + "\" in " + others);
  }
}
