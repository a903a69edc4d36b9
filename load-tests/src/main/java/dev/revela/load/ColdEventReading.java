package dev.revela.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What the first S3 event costs a fresh process: Revela's reader against the deserialiser of
 * aws-lambda-java-events, alternating, with and without a class data archive of the very run.
 *
 * <p>{@code java -cp load-tests/target/revela-load-tests.jar dev.revela.load.ColdEventReading
 * service/target/revela-function.jar [runs]}
 */
public final class ColdEventReading {
  private static final int DEFAULT_RUNS = 15;

  private final Path functionJar;
  private final Path archives;

  private ColdEventReading(Path functionJar, Path archives) {
    this.functionJar = functionJar;
    this.archives = archives;
  }

  private record Sample(long micros, long classes) {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length < 1 || !Files.isRegularFile(Path.of(arguments[0]))) {
      System.err.println("Name the function's jar: service/target/revela-function.jar");
      System.exit(2);
    }
    int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : DEFAULT_RUNS;
    Path archives = Files.createTempDirectory("revela-event-reading-");
    ColdEventReading measurement = new ColdEventReading(Path.of(arguments[0]), archives);
    System.out.printf(
        Locale.ROOT,
        "Java %s, %s, %d processors, %d runs of each, medians%n%n",
        Runtime.version(),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        runs);
    System.out.printf("%-22s %12s %12s %8s%n", "", "revela", "library", "ratio");
    measurement.report("no archive", List.of("-Xshare:auto"), List.of("-Xshare:auto"), runs);
    measurement.report(
        "class data archive", measurement.archive("revela"), measurement.archive("library"), runs);
    for (String reader : List.of("revela", "library")) {
      Files.deleteIfExists(measurement.archiveFile(reader));
    }
    Files.delete(archives);
  }

  private void report(String name, List<String> ourFlags, List<String> theirFlags, int runs)
      throws IOException, InterruptedException {
    List<Sample> ours = new ArrayList<>();
    List<Sample> theirs = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      ours.add(sample("revela", ourFlags));
      theirs.add(sample("library", theirFlags));
    }
    double us = median(ours.stream().map(Sample::micros).toList()) / 1_000.0;
    double them = median(theirs.stream().map(Sample::micros).toList()) / 1_000.0;
    System.out.printf(Locale.ROOT, "%-22s %9.1f ms %9.1f ms %8.2f%n", name, us, them, us / them);
    System.out.printf(
        "%-22s %12d %12d%n",
        "  classes loaded",
        median(ours.stream().map(Sample::classes).toList()),
        median(theirs.stream().map(Sample::classes).toList()));
  }

  /** Trains an archive for one reader, and answers the flags that use it. */
  private List<String> archive(String reader) throws IOException, InterruptedException {
    Sample unused = sample(reader, List.of("-XX:ArchiveClassesAtExit=" + archiveFile(reader)));
    return List.of("-XX:SharedArchiveFile=" + archiveFile(reader));
  }

  private Path archiveFile(String reader) {
    return archives.resolve(reader + ".jsa");
  }

  /** One fresh process, with the flags the function runs by. */
  private Sample sample(String reader, List<String> flags)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:disable"));
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath(), EventReadingProbe.class.getName(), reader));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("A probe ended with status " + process.exitValue());
    }
    String[] numbers = output.strip().split(" ", -1);
    return new Sample(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
  }

  /** The function's jar, and this class's own. An archive refuses folders on the class path. */
  private String classPath() {
    return functionJar
        + System.getProperty("path.separator")
        + System.getProperty("java.class.path");
  }

  private static long median(List<Long> values) {
    List<Long> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
