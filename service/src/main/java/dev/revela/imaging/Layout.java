package dev.revela.imaging;

import dev.revela.photo.Geometry;
import dev.revela.photo.Gravity;
import dev.revela.photo.RenditionSpec;
import dev.revela.photo.Size;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where the pixels of a rendition come from: the whole upright photo is scaled to {@code scaled},
 * and its top left corner put at {@code left}, {@code top} of a picture of size {@code result}.
 * Negative positions crop, positive ones pad.
 */
public record Layout(Size scaled, Size result, int left, int top) {

  /** The layout of one rendition of an upright photo of this size. */
  public static Layout of(Size photo, RenditionSpec spec) {
    return of(photo, spec.geometry());
  }

  /** The layout of a rendition of this geometry of an upright photo of this size. */
  public static Layout of(Size photo, Geometry geometry) {
    Optional<Scale> across = scale(geometry.width(), photo.width());
    Optional<Scale> down = scale(geometry.height(), photo.height());
    // A side that is not given follows from the other, so that every fit means the same.
    Scale horizontal = across.or(() -> down).orElseThrow();
    Scale vertical = down.or(() -> across).orElseThrow();
    Scale smaller = horizontal.compareTo(vertical) < 0 ? horizontal : vertical;
    Scale larger = horizontal.compareTo(vertical) < 0 ? vertical : horizontal;
    return switch (geometry.fit()) {
      case FILL ->
          whole(
              new Size(
                  allowed(geometry, horizontal).of(photo.width()),
                  allowed(geometry, vertical).of(photo.height())));
      case INSIDE -> whole(allowed(geometry, smaller).of(photo));
      case OUTSIDE -> whole(allowed(geometry, larger).of(photo));
      case CONTAIN -> {
        Size box = new Size(horizontal.of(photo.width()), vertical.of(photo.height()));
        yield placed(allowed(geometry, smaller).of(photo), box, geometry.gravity());
      }
      case COVER -> cover(photo, larger, geometry);
    };
  }

  private static Layout cover(Size photo, Scale scale, Geometry geometry) {
    Scale allowed = allowed(geometry, scale);
    // Without enlargement the box shrinks with its shape kept: a square stays a square.
    Scale shrink = allowed.equals(scale) ? Scale.ONE : scale.inverse();
    Size scaled = allowed.of(photo);
    Size result =
        new Size(
            Math.min(scaled.width(), shrink.of(geometry.width().orElse(Integer.MAX_VALUE))),
            Math.min(scaled.height(), shrink.of(geometry.height().orElse(Integer.MAX_VALUE))));
    return placed(scaled, result, geometry.gravity());
  }

  /** An exact fraction: a {@code double} would round some halves up and others down. */
  private record Scale(int over, int under) implements Comparable<Scale> {
    static final Scale ONE = new Scale(1, 1);

    Scale inverse() {
      return new Scale(under, over);
    }

    /** The scaled side, at least a pixel; halves are rounded up. */
    int of(int side) {
      return Math.clamp(((long) side * over + under / 2) / under, 1, Integer.MAX_VALUE);
    }

    Size of(Size size) {
      return new Size(of(size.width()), of(size.height()));
    }

    @Override
    public int compareTo(Scale other) {
      return Long.compare((long) over * other.under, (long) other.over * under);
    }
  }

  private static Optional<Scale> scale(OptionalInt asked, int side) {
    return asked.isPresent() ? Optional.of(new Scale(asked.getAsInt(), side)) : Optional.empty();
  }

  private static Scale allowed(Geometry geometry, Scale scale) {
    return geometry.enlarge() || scale.compareTo(Scale.ONE) < 0 ? scale : Scale.ONE;
  }

  private static Layout placed(Size scaled, Size result, Gravity gravity) {
    return switch (gravity) {
      case Gravity.Compass side ->
          new Layout(
              scaled,
              result,
              share(result.width() - scaled.width(), side.x()),
              share(result.height() - scaled.height(), side.y()));
      case Gravity.FocalPoint point ->
          new Layout(
              scaled,
              result,
              focus(scaled.width(), result.width(), point.x()),
              focus(scaled.height(), result.height(), point.y()));
      // An engine that crops by content finds the place itself, in the spare room given here.
      case Gravity.Content content -> placed(scaled, result, Gravity.Compass.CENTRE);
    };
  }

  /** Sharp's rounding: an odd pixel of padding goes to the far side, one of a crop to the near. */
  private static int share(int spare, double part) {
    return (int) (spare < 0 ? -Math.round(-spare * part) : Math.floor(spare * part));
  }

  /** Puts the point into the middle of the result, as far as the photo reaches. */
  private static int focus(int scaled, int result, double point) {
    if (scaled <= result) {
      return (result - scaled) / 2;
    }
    int start = (int) Math.round(point * scaled - result / 2.0);
    return -Math.clamp(start, 0, scaled - result);
  }

  private static Layout whole(Size size) {
    return new Layout(size, size, 0, 0);
  }
}
