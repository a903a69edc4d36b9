package dev.revela.load.pixels;

import dev.revela.json.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code ./revela pixels}: measures sharp and Revela's engines on the same photos in one run, and
 * prints ratios. Its class path is that of the engines' processes: the function's jar and this one.
 */
public final class PixelsCommand {
  private static final int FAILED = 1;
  private static final int USAGE = 2;

  /** The engine that promises something. */
  private static final String JUDGED = "libvips";

  private PixelsCommand() {}

  /** The system property {@code revela.load.tests} names the folder of the load tests' module. */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> arguments) {
    try {
      Options options = Options.of(arguments);
      if (options.help()) {
        System.out.println(Options.USAGE);
        return 0;
      }
      return run(options, Path.of(System.getProperty("revela.load.tests", "load-tests")));
    } catch (SetupException e) {
      System.err.println("pixels: " + e.getMessage());
      return USAGE;
    } catch (IOException e) {
      System.err.println("pixels: " + e.getMessage());
      return FAILED;
    }
  }

  private static int run(Options options, Path module) throws IOException, SetupException {
    NodeTools node = NodeTools.prepared(module);
    Optional<Path> own = Optional.ofNullable(System.getenv("REVELA_PHOTOS")).map(Path::of);
    List<Photo> photos =
        PhotoSet.of(options.photos(), own, module.resolve("target/synthetic-photos"));
    Path temporary = Files.createTempDirectory("revela-pixels-");
    try {
      Benchmark benchmark = new Benchmark(options, photos, node, temporary);
      Results results = benchmark.run();
      List<Verdict> verdicts = new Verdicts(results, JUDGED).all();
      boolean judged = EngineProcess.ENGINES.containsKey(JUDGED);
      List<String> verdictLines =
          judged
              ? verdicts.stream().map(verdict -> JUDGED + "  " + verdict.line()).toList()
              : List.of("This build has no %s engine to judge.".formatted(JUDGED));
      print(options, benchmark.environment(), results, verdictLines);
      if (options.json().isPresent()) {
        Files.write(
            options.json().get(),
            JsonText.pretty(ResultsJson.of(benchmark.environment(), results, verdictLines)));
      }
      boolean kept = judged && verdicts.stream().allMatch(Verdict::kept);
      return options.check() && !kept ? FAILED : 0;
    } finally {
      remove(temporary);
    }
  }

  private static void print(
      Options options, List<String> environment, Results results, List<String> verdicts) {
    List<String> lines = new ArrayList<>();
    String item = options.markdown() ? "- " : "";
    environment.forEach(line -> lines.add(item + line));
    lines.add("");
    lines.add("Ratios are to %s, medians of the rounds:".formatted(Contender.USUAL));
    lines.add("");
    Report report = new Report(results);
    lines.addAll(options.markdown() ? report.cost().markdown() : report.cost().plain());
    lines.add("");
    lines.add("Quality against a full-precision Lanczos3 of the whole photo, more is better:");
    lines.add("");
    lines.addAll(options.markdown() ? report.quality().markdown() : report.quality().plain());
    lines.add("");
    results.refusals().forEach(refusal -> lines.add(item + "not developed: " + refusal));
    verdicts.forEach(verdict -> lines.add(item + verdict));
    lines.forEach(System.out::println);
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
