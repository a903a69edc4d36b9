package dev.revela.photo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a crop keeps, and where a padded photo stands in its box. */
public sealed interface Gravity {

  /** The name, or the point, as a recipe writes it. */
  String label();

  /** A point of the upright photo, as parts of its width and height, each 0 to 1. */
  record FocalPoint(double x, double y) implements Gravity {
    /**
     * @throws IllegalArgumentException where a part is outside 0 to 1
     */
    public FocalPoint {
      if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
        throw new IllegalArgumentException("A focal point's x and y are 0 to 1");
      }
    }

    @Override
    public String label() {
      return x + "," + y;
    }
  }

  /** A side or a corner, or the centre. */
  enum Compass implements Gravity {
    CENTRE(0.5, 0.5),
    NORTH(0.5, 0),
    NORTHEAST(1, 0),
    EAST(1, 0.5),
    SOUTHEAST(1, 1),
    SOUTH(0.5, 1),
    SOUTHWEST(0, 1),
    WEST(0, 0.5),
    NORTHWEST(0, 0);

    private final double x;
    private final double y;

    Compass(double x, double y) {
      this.x = x;
      this.y = y;
    }

    /** Part of the spare width that lies to the left, 0 to 1. */
    public double x() {
      return x;
    }

    /** Part of the spare height that lies above, 0 to 1. */
    public double y() {
      return y;
    }

    @Override
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A crop chosen by what is in the picture. */
  enum Content implements Gravity {
    ATTENTION,
    ENTROPY;

    @Override
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The gravity a recipe calls by this name; {@code center} is accepted for {@code centre}. */
  static Optional<Gravity> named(String label) {
    String name = label.equals("center") ? "centre" : label;
    return Arrays.<Gravity[]>asList(Compass.values(), Content.values()).stream()
        .flatMap(Arrays::stream)
        .filter(gravity -> gravity.label().equals(name))
        .findFirst();
  }
}
