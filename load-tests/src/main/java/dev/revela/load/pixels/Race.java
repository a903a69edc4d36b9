package dev.revela.load.pixels;

import dev.revela.load.pixels.Developed.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Lets the contenders develop the same photos in turn. The first of a turn is another one in each
 * round and at each photo, so that none gains by its place.
 */
final class Race {
  private final List<Photo> photos;
  private final List<Runner> runners;

  Race(List<Photo> photos, List<Runner> runners) {
    this.photos = photos;
    this.runners = runners;
  }

  /** What a contender took for a photo, round by round, and its renditions of the last round. */
  record Finish(Photo photo, Contender contender, List<Sample> samples, List<Path> files) {
    Finish {
      samples = List.copyOf(samples);
      files = List.copyOf(files);
    }
  }

  /**
   * Runs the rounds. A photo that a contender refuses has no finish of it.
   *
   * @param warmUps rounds before those that count, of one develop each
   * @param repeats develops in a row of which a round takes the mean
   */
  List<Finish> run(int warmUps, int rounds, int repeats) throws IOException {
    for (int round = 0; round < warmUps + rounds; round++) {
      System.err.println(
          round < warmUps
              ? "pixels: warm-up %d of %d".formatted(round + 1, warmUps)
              : "pixels: round %d of %d".formatted(round - warmUps + 1, rounds));
      for (int photo = 0; photo < photos.size(); photo++) {
        for (Runner runner : inTurn(runners, round + photo)) {
          if (round < warmUps) {
            runner.warmUp(photos.get(photo));
          } else {
            runner.measure(photos.get(photo), repeats);
          }
        }
      }
    }
    List<Finish> finishes = new ArrayList<>();
    for (Photo photo : photos) {
      for (Runner runner : runners) {
        runner.finish(photo).ifPresent(finishes::add);
      }
    }
    return finishes;
  }

  /** The same list, begun elsewhere. */
  static <T> List<T> inTurn(List<T> list, int turn) {
    List<T> rotated = new ArrayList<>(list);
    Collections.rotate(rotated, -turn);
    return rotated;
  }
}
