package dev.revela.photo;

/** Width and height in pixels; fewer than 1 is an {@link IllegalArgumentException}. */
public record Size(int width, int height) {
  public Size {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("A size of " + width + " x " + height + " has no pixels");
    }
  }

  /** Area in pixels. A {@code long}: 65,536 x 65,536 does not fit an {@code int}. */
  public long pixels() {
    return (long) width * height;
  }

  /** The same picture turned by a quarter. */
  public Size transposed() {
    return new Size(height, width);
  }

  @Override
  public String toString() {
    return width + " x " + height;
  }
}
