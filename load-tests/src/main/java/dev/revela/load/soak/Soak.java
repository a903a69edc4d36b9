package dev.revela.load.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Develops a mixture of photos, whole and damaged, thousands of times in one process that runs as
 * the function does, and tells whether its memory stayed flat; exit code 1 where it did not. Photos
 * of the folder {@code REVELA_PHOTOS} are mixed in. With a photo instead of a count it develops
 * that one into three JPEGs, in a process of its own, and tells the peak.
 *
 * <p>{@code java -cp load-tests/target/revela-load-tests.jar dev.revela.load.soak.Soak
 * service/target/revela-function.jar [count | photo]}
 */
public final class Soak {
  private static final int DEFAULT_COUNT = 5_000;
  private static final int SAMPLES = 50;
  private static final double MEGABYTE = 1 << 20;

  private final Path functionJar;
  private final Path work;

  private Soak(Path functionJar, Path work) {
    this.functionJar = functionJar;
    this.work = work;
  }

  private record Sample(int photos, long resident, long peak, int rejected) {
    static Sample parse(String line) {
      String[] numbers = line.split(" ", -1);
      return new Sample(
          Integer.parseInt(numbers[0]),
          Long.parseLong(numbers[1]),
          Long.parseLong(numbers[2]),
          Integer.parseInt(numbers[3]));
    }
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length < 1 || !Files.isRegularFile(Path.of(arguments[0]))) {
      System.err.println("Name the function's jar: service/target/revela-function.jar");
      System.exit(2);
    }
    Path work = Files.createTempDirectory("revela-soak-");
    boolean ok;
    try {
      ok = new Soak(Path.of(arguments[0]), work).run(arguments);
    } finally {
      delete(work);
    }
    System.exit(ok ? 0 : 1);
  }

  private boolean run(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length > 1 && Files.isRegularFile(Path.of(arguments[1]))) {
      return peak(Path.of(arguments[1]));
    }
    return soak(arguments.length > 1 ? Integer.parseInt(arguments[1]) : DEFAULT_COUNT);
  }

  private boolean soak(int count) throws IOException, InterruptedException {
    Path photos = Files.createDirectory(work.resolve("photos"));
    Mixture mixture = new Mixture(photos);
    mixture.make();
    Optional<String> given = Optional.ofNullable(System.getenv("REVELA_PHOTOS"));
    if (given.isPresent()) {
      mixture.add(Path.of(given.get()));
    }
    System.out.printf(
        "%d photos in turn, %,d times in one process%n%n", Mixture.files(photos).size(), count);
    System.out.printf("%10s %12s %12s %10s%n", "photos", "RSS", "peak", "rejected");
    List<Sample> samples = run(photos, count, Math.max(1, count / SAMPLES));
    Flatness flatness = Flatness.of(samples.stream().map(Sample::resident).toList());
    System.out.printf(
        Locale.ROOT,
        "%nmean RSS of the second quarter %.1f MB, of the last %.1f MB: %s%n",
        flatness.second() / MEGABYTE,
        flatness.last() / MEGABYTE,
        flatness.isFlat() ? "flat" : "it grows");
    return flatness.isFlat();
  }

  private boolean peak(Path photo) throws IOException, InterruptedException {
    Path photos = Files.createDirectory(work.resolve("photos"));
    Files.createSymbolicLink(photos.resolve("photo"), photo.toAbsolutePath());
    System.out.printf("%10s %12s %12s %10s%n", "photos", "RSS", "peak", "rejected");
    return run(photos, 1, 1).getLast().rejected() == 0;
  }

  private List<Sample> run(Path photos, int count, int step)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command(photos, count, step))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<Sample> samples = new ArrayList<>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Sample sample = Sample.parse(line);
        samples.add(sample);
        if (samples.size() % (SAMPLES / 10) == 0 || count == 1) {
          print(sample);
        }
      }
    }
    if (process.waitFor() != 0) {
      throw new IOException("The process ended with status " + process.exitValue());
    }
    return samples;
  }

  private static void print(Sample sample) {
    System.out.printf(
        Locale.ROOT,
        "%,10d %9.1f MB %9.1f MB %,10d%n",
        sample.photos(),
        sample.resident() / MEGABYTE,
        sample.peak() / MEGABYTE,
        sample.rejected());
  }

  /**
   * The environment and the flags that the function runs by, with the heap of a function of 512 MB.
   */
  private List<String> command(Path photos, int count, int step) throws IOException {
    Path results = Files.createDirectory(work.resolve("results"));
    return List.of(
        "/usr/bin/env",
        "MALLOC_ARENA_MAX=1",
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xshare:auto",
        "-Xmx128m",
        "-Djava.awt.headless=true",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        functionJar + System.getProperty("path.separator") + System.getProperty("java.class.path"),
        SoakRun.class.getName(),
        photos.toString(),
        results.toString(),
        Integer.toString(count),
        Integer.toString(step));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
