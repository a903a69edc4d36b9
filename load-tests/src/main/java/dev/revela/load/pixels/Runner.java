package dev.revela.load.pixels;

import dev.revela.load.pixels.Developed.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A contender with its process, and what it has done so far. Not thread safe. */
final class Runner implements AutoCloseable {
  /** Enough for the second and third to run in what the first has left behind. */
  private static final int PEAK_DEVELOPS = 3;

  private final Contender contender;
  private final LineProcess process;
  private final Path folder;
  private final boolean progressive;
  private final Map<Photo, List<Sample>> samples = new LinkedHashMap<>();
  private final Map<Photo, List<Path>> files = new LinkedHashMap<>();
  private final Map<Photo, String> refusals = new LinkedHashMap<>();

  /**
   * Starts the process.
   *
   * @param temporary where the runner makes a folder of its own
   */
  Runner(Contender contender, Path temporary, boolean progressive) throws IOException {
    this.contender = contender;
    this.folder = Files.createTempDirectory(temporary, "contender-");
    this.progressive = progressive;
    this.process = LineProcess.start(contender.name(), contender.command());
  }

  String version() {
    return process.version();
  }

  /** The photos that could not be developed, and why. */
  List<String> refusals() {
    return refusals.entrySet().stream()
        .map(
            refusal ->
                "%s: %s: %s"
                    .formatted(contender.name(), refusal.getKey().label(), refusal.getValue()))
        .toList();
  }

  /** Develops a photo, and keeps nothing but the renditions. */
  void warmUp(Photo photo) throws IOException {
    Optional<Sample> unused = develop(photo);
  }

  /**
   * Develops a photo some times in a row and keeps what one took on average: Java tells its CPU
   * time in steps of 10 ms, and a garbage collection belongs to all that made it necessary.
   */
  void measure(Photo photo, int repeats) throws IOException {
    List<Sample> taken = new ArrayList<>();
    for (int i = 0; i < repeats; i++) {
      develop(photo).ifPresent(taken::add);
    }
    if (!taken.isEmpty()) {
      samples.computeIfAbsent(photo, first -> new ArrayList<>()).add(Sample.mean(taken));
    }
  }

  /** Empty where the photo is refused, or was before. */
  private Optional<Sample> develop(Photo photo) throws IOException {
    if (refusals.containsKey(photo)) {
      return Optional.empty();
    }
    Path directory = Files.createTempDirectory(folder, "photo-");
    try {
      Developed developed =
          Developed.of(process.ask(new Work(photo.file(), directory, progressive).json()));
      for (Path old : Optional.ofNullable(files.put(photo, developed.files())).orElse(List.of())) {
        Files.delete(old);
      }
      return Optional.of(developed.sample());
    } catch (RefusedException e) {
      refusals.put(photo, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** What the rounds have brought for this photo; empty where it was refused. */
  Optional<Race.Finish> finish(Photo photo) {
    return refusals.containsKey(photo)
        ? Optional.empty()
        : Optional.ofNullable(samples.get(photo))
            .map(
                taken ->
                    new Race.Finish(photo, contender, taken, files.getOrDefault(photo, List.of())));
  }

  /** The most memory that a fresh process of this contender takes for one photo, in kB. */
  static long peakKilobytes(Contender contender, Photo photo, Path temporary, boolean progressive)
      throws IOException {
    try (Runner fresh = new Runner(contender, temporary, progressive)) {
      for (int i = 0; i < PEAK_DEVELOPS; i++) {
        fresh.warmUp(photo);
      }
      return fresh.process.peakKilobytes();
    }
  }

  @Override
  public void close() throws IOException {
    process.close();
  }
}
