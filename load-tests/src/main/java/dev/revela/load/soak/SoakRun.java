package dev.revela.load.soak;

import dev.revela.imaging.DevelopRequest;
import dev.revela.imaging.DevelopedPhoto;
import dev.revela.imaging.InspectedPhoto;
import dev.revela.imaging.OutOfTimeException;
import dev.revela.imaging.RenderedFile;
import dev.revela.imaging.vips.LibvipsEngine;
import dev.revela.imaging.vips.UnavailableException;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.RejectedException;
import dev.revela.photo.RenditionSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The child of {@link Soak}: develops photos in turn, and prints what memory there is after every
 * few: how many photos, the resident bytes, the peak, and how many were rejected.
 */
final class SoakRun {
  private static final Duration AMPLE = Duration.ofMinutes(5);
  private static final int THREADS = 2;

  /** The function's own limit. */
  private static final long MOST_PIXELS = 100_000_000;

  /** Photos of a camera are large, and most of what is to be found depends on kinds, not sizes. */
  private static final int GIVEN_EVERY = 8;

  private final LibvipsEngine engine;
  private final Path results;
  private int rejected;

  private SoakRun(LibvipsEngine engine, Path results) {
    this.engine = engine;
    this.results = results;
  }

  /** Arguments: folder of photos, folder for results, count, step. */
  public static void main(String[] arguments)
      throws UnavailableException, IOException, OutOfTimeException {
    LibvipsEngine engine = LibvipsEngine.start(THREADS, Long.MAX_VALUE);
    SoakRun run = new SoakRun(engine, Path.of(arguments[1]));
    List<Path> photos = new ArrayList<>(Mixture.files(Path.of(arguments[0])));
    int count = Integer.parseInt(arguments[2]);
    int step = Integer.parseInt(arguments[3]);
    if (count == 1) {
      run.develop(photos.getFirst(), Wanted.gallery());
    } else {
      photos.addAll(run.writeWhatJavaCannot(photos));
      run.develop(photos, count, step);
    }
    print(count, run.rejected);
  }

  private void develop(List<Path> photos, int count, int step)
      throws IOException, OutOfTimeException {
    List<Path> given = photos.stream().filter(Mixture::isGiven).toList();
    List<Path> made = photos.stream().filter(photo -> !Mixture.isGiven(photo)).toList();
    List<List<RenditionSpec>> wanted = Wanted.all();
    for (int i = 0; i < count; i++) {
      boolean takesGiven = !given.isEmpty() && i % GIVEN_EVERY == 0;
      List<Path> from = takesGiven ? given : made;
      int turn = takesGiven ? i / GIVEN_EVERY : i;
      // Every photo meets every set.
      int set = (turn / from.size() + turn) % wanted.size();
      develop(from.get(turn % from.size()), wanted.get(set));
      if ((i + 1) % step == 0 && i + 1 < count) {
        print(i + 1, rejected);
      }
    }
  }

  /** Photos in the formats that only the engine writes. */
  private List<Path> writeWhatJavaCannot(List<Path> photos) throws IOException, OutOfTimeException {
    List<Path> made = new ArrayList<>();
    for (Path photo : photos) {
      String name = photo.getFileName().toString();
      if (name.equals("small.jpg") || name.equals("animated.gif")) {
        for (List<RenditionSpec> specs : Wanted.all()) {
          for (RenderedFile file : develop(photo, specs)) {
            if (file.spec().format() == OutputFormat.WEBP
                || file.spec().format() == OutputFormat.AVIF) {
              made.add(
                  Files.copy(
                      file.file(), results.resolve("photo-" + name + "-" + file.spec().name())));
            }
          }
        }
      }
    }
    return made;
  }

  private List<RenderedFile> develop(Path photo, List<RenditionSpec> specs)
      throws IOException, OutOfTimeException {
    try {
      InspectedPhoto inspected = engine.inspect(photo);
      if (inspected.size().pixels() > MOST_PIXELS) {
        rejected++;
        return List.of();
      }
      engine.checkMemory(inspected, specs);
      DevelopedPhoto developed =
          engine.develop(new DevelopRequest(inspected, specs, true, results, AMPLE));
      return developed.renditions();
    } catch (RejectedException e) {
      rejected++;
      return List.of();
    }
  }

  private static void print(int photos, int rejected) throws IOException {
    Memory memory = Memory.now();
    System.out.printf("%d %d %d %d%n", photos, memory.resident(), memory.peak(), rejected);
  }
}
