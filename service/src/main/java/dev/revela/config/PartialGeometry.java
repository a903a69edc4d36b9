package dev.revela.config;

import dev.revela.photo.Fit;
import dev.revela.photo.Geometry;
import dev.revela.photo.Gravity;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The size and cut of a rendition, as far as one place of the settings says so.
 *
 * @param width said by renditions only
 * @param height said by renditions only
 */
record PartialGeometry(
    Optional<Integer> width,
    Optional<Integer> height,
    Optional<Fit> fit,
    Optional<Gravity> gravity,
    Optional<Boolean> enlarge) {

  /** What holds where no place says otherwise. */
  static final PartialGeometry BUILT_IN =
      new PartialGeometry(
          Optional.empty(),
          Optional.empty(),
          Optional.of(Fit.INSIDE),
          Optional.of(Gravity.Compass.CENTRE),
          Optional.of(false));

  /** This, completed by what is weaker. */
  PartialGeometry or(PartialGeometry weaker) {
    return new PartialGeometry(
        width.or(weaker::width),
        height.or(weaker::height),
        fit.or(weaker::fit),
        gravity.or(weaker::gravity),
        enlarge.or(weaker::enlarge));
  }

  /** The geometry of a rendition; everything but a side has to be said. */
  Geometry complete() {
    return new Geometry(
        side(width), side(height), fit.orElseThrow(), gravity.orElseThrow(), enlarge.orElseThrow());
  }

  private static OptionalInt side(Optional<Integer> side) {
    return side.map(OptionalInt::of).orElse(OptionalInt.empty());
  }
}
