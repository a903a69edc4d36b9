package dev.revela.imaging.vips;

import dev.revela.imaging.vips.Level.Space;
import dev.revela.photo.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which sizes of a photo are made from which, so that the file is decoded once. A smaller size is
 * made from the smallest there is that has twice its sides, since closer than that resizing twice
 * would blur; where there is none, from the first level.
 */
final class LevelPlan {
  /** The sides of 1600 x 1199 are not quite twice those of 800 x 600, and quite near enough. */
  private static final double TWICE = 1.98;

  /** Up to so many pixels, the decoded photo is held for sizes too near to each other. */
  private static final long MAX_HELD_PIXELS = 9_000_000;

  private final Size decoded;
  private final boolean linear;
  private final List<Level> levels = new ArrayList<>();

  /** A size that is wanted, and in which colours. */
  record Wanted(Size size, Space space) {
    long pixels() {
      return size.pixels();
    }
  }

  /**
   * @param decoded size of the upright photo as the decoder answers it
   * @param wanted in any order, at least one
   */
  LevelPlan(Size decoded, Set<Wanted> wanted, boolean linear) {
    this.decoded = decoded;
    this.linear = linear;
    List<Wanted> largestFirst =
        wanted.stream()
            .sorted(
                Comparator.comparingLong(Wanted::pixels).reversed().thenComparing(Wanted::space))
            .toList();
    levels.add(first(largestFirst));
    for (Wanted one : largestFirst) {
      if (indexOf(one) < 0) {
        levels.add(new Level(parentOf(one), one.size(), one.space(), linear));
      }
    }
  }

  List<Level> levels() {
    return List.copyOf(levels);
  }

  /** The level of a size that was wanted. */
  int indexOf(Wanted one) {
    for (int i = 0; i < levels.size(); i++) {
      if (levels.get(i).size().equals(one.size()) && levels.get(i).space() == one.space()) {
        return i;
      }
    }
    return -1;
  }

  private Level first(List<Wanted> wanted) {
    Size smallest = covering(wanted);
    boolean hold =
        !smallest.equals(decoded)
            && decoded.pixels() <= MAX_HELD_PIXELS
            && anyTooNear(wanted, smallest);
    Size size = hold ? decoded : smallest;
    Set<Space> spaces = EnumSet.noneOf(Space.class);
    wanted.forEach(one -> spaces.add(one.space()));
    boolean isWanted = wanted.stream().anyMatch(one -> one.size().equals(size));
    // Light is made of the numbers of a space that is known.
    boolean inSpace = spaces.size() == 1 && (isWanted || linear);
    Space space = inSpace ? spaces.iterator().next() : Space.SOURCE;
    return new Level(Level.FILE, size, space, linear);
  }

  /** As small as it can be with no wanted size made larger, unless the photo itself is smaller. */
  private Size covering(List<Wanted> wanted) {
    Size largest = wanted.getFirst().size();
    if (wanted.stream().allMatch(one -> covers(largest, one.size()))) {
      return covers(decoded, largest) ? largest : decoded;
    }
    double scale = 0;
    for (Wanted one : wanted) {
      scale = Math.max(scale, (double) one.size().width() / decoded.width());
      scale = Math.max(scale, (double) one.size().height() / decoded.height());
    }
    return scale >= 1
        ? decoded
        : new Size(
            (int) Math.ceil(scale * decoded.width()), (int) Math.ceil(scale * decoded.height()));
  }

  private static boolean anyTooNear(List<Wanted> wanted, Size first) {
    return wanted.stream()
        .filter(one -> !one.size().equals(first))
        .anyMatch(one -> !isTwice(first, one.size()));
  }

  private int parentOf(Wanted one) {
    int best = 0;
    for (int i = 0; i < levels.size(); i++) {
      Level level = levels.get(i);
      boolean sameColors = level.space() == one.space() || level.space() == Space.SOURCE;
      boolean serves =
          isTwice(level.size(), one.size()) && covers(decoded, level.size()) && sameColors;
      if (serves && level.size().pixels() <= levels.get(best).size().pixels()) {
        best = i;
      }
    }
    return best;
  }

  private static boolean isTwice(Size large, Size small) {
    return large.width() >= TWICE * small.width() && large.height() >= TWICE * small.height();
  }

  private static boolean covers(Size large, Size small) {
    return large.width() >= small.width() && large.height() >= small.height();
  }
}
