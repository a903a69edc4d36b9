package dev.revela.load.pixels;

import dev.revela.json.Json;
import dev.revela.json.JsonText;
import dev.revela.json.MalformedJsonException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A child process that greets with one line of JSON and then answers each line with one. It ends
 * when its standard input does.
 */
final class LineProcess implements AutoCloseable {
  /** What a user may have set for other purposes would be measured with it. */
  private static final List<String> UNWANTED =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "NODE_OPTIONS", "VIPS_CONCURRENCY");

  private final String name;
  private final Process process;
  private final BufferedReader answers;
  private final BufferedWriter requests;
  private final String version;

  private LineProcess(String name, Process process) throws IOException {
    this.name = name;
    this.process = process;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    this.requests = process.outputWriter(StandardCharsets.UTF_8);
    this.version = read().text("version").orElse("");
  }

  /**
   * Starts the process and waits for its greeting.
   *
   * @throws IOException where it cannot be started or does not greet
   */
  static LineProcess start(String name, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    UNWANTED.forEach(environment::remove);
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try {
      return new LineProcess(name, process);
    } catch (IOException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** What the process said of itself. */
  String version() {
    return version;
  }

  /**
   * Asks and waits for the answer.
   *
   * @throws RefusedException where the process says that it cannot do this
   * @throws IOException where it has ended
   */
  Json.Obj ask(Json.Obj request) throws IOException, RefusedException {
    requests.write(JsonText.line(request));
    requests.newLine();
    requests.flush();
    Json.Obj answer = read();
    if (answer.text("error").isPresent()) {
      throw new RefusedException(answer.text("error").get());
    }
    return answer;
  }

  /** The most memory that the process has had at once, in kB, as Linux tells it. */
  long peakKilobytes() throws IOException {
    return peakKilobytes(Files.readAllLines(Path.of("/proc", process.pid() + "", "status")));
  }

  static long peakKilobytes(List<String> status) {
    return status.stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() throws IOException {
    requests.close();
    process.destroy();
  }

  private Json.Obj read() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new IOException("The process of '" + name + "' has ended; see its messages above");
    }
    try {
      return (Json.Obj) JsonText.parse(line);
    } catch (MalformedJsonException | ClassCastException e) {
      throw new IOException("The process of '" + name + "' said: " + line, e);
    }
  }
}
