package dev.revela.imaging;

import dev.revela.photo.Gravity;
import dev.revela.photo.RenditionSpec;
import dev.revela.photo.Size;

/**
 * Where the pixels of a rendition come from: the whole upright photo is scaled to {@code scaled},
 * and its top left corner put at {@code left}, {@code top} of a picture of size {@code result}.
 * Negative positions crop, positive ones pad.
 */
public record Layout(Size scaled, Size result, int left, int top) {

  /** The layout of one rendition of an upright photo of this size. */
  public static Layout of(Size photo, RenditionSpec spec) {
    double width = spec.width().orElse(0);
    double height = spec.height().orElse(0);
    // A side that is not given follows from the other, so that every fit means the same.
    Box box =
        new Box(
            width > 0 ? width : height * photo.width() / photo.height(),
            height > 0 ? height : width * photo.height() / photo.width());
    double widthScale = box.width / photo.width();
    double heightScale = box.height / photo.height();
    return switch (spec.fit()) {
      case FILL ->
          whole(
              new Size(
                  side(spec, photo.width(), box.width), side(spec, photo.height(), box.height)));
      case INSIDE -> whole(scale(photo, allowed(spec, Math.min(widthScale, heightScale))));
      case OUTSIDE -> whole(scale(photo, allowed(spec, Math.max(widthScale, heightScale))));
      case CONTAIN -> {
        Size scaled = scale(photo, allowed(spec, Math.min(widthScale, heightScale)));
        Size canvas =
            new Size(
                Math.max(round(box.width), scaled.width()),
                Math.max(round(box.height), scaled.height()));
        yield placed(scaled, canvas, spec.gravity());
      }
      case COVER -> cover(photo, box, Math.max(widthScale, heightScale), spec);
    };
  }

  private record Box(double width, double height) {}

  private static Layout cover(Size photo, Box box, double scale, RenditionSpec spec) {
    double allowed = allowed(spec, scale);
    // Without enlargement the box shrinks with its shape kept: a square stays a square.
    double shrink = allowed / scale;
    Size scaled = scale(photo, allowed);
    Size result =
        new Size(
            Math.min(scaled.width(), round(box.width * shrink)),
            Math.min(scaled.height(), round(box.height * shrink)));
    return placed(scaled, result, spec.gravity());
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

  private static double allowed(RenditionSpec spec, double scale) {
    return spec.enlarge() ? scale : Math.min(1, scale);
  }

  private static int side(RenditionSpec spec, int photo, double box) {
    return spec.enlarge() ? round(box) : Math.min(photo, round(box));
  }

  private static Size scale(Size photo, double scale) {
    return new Size(round(photo.width() * scale), round(photo.height() * scale));
  }

  private static int round(double pixels) {
    return Math.clamp(Math.round(pixels), 1, Integer.MAX_VALUE);
  }
}
