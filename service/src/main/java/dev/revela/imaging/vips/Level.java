package dev.revela.imaging.vips;

import dev.revela.photo.Size;

/**
 * The whole upright photo at one size, made from the file or from an earlier, larger level.
 *
 * @param parent index of that level; {@link #FILE} is the file itself
 * @param linear whether it is made smaller in linear light
 */
record Level(int parent, Size size, Space space, boolean linear) {
  static final int FILE = -1;

  /** What the numbers of the pixels mean, with the numbers of {@code develop.h}. */
  enum Space {
    SOURCE(0),
    SRGB(1),
    P3(2);

    private final int code;

    Space(int code) {
      this.code = code;
    }

    int code() {
      return code;
    }
  }
}
