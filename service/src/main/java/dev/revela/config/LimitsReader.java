package dev.revela.config;

import dev.revela.photo.Geometry;
import dev.revela.photo.Limits;

/** Reads {@code limits}, which variables override. */
final class LimitsReader {
  /** The largest JPEG: both sides have 16 bits. */
  private static final Kind<Long> PIXELS = Kinds.wholeNumber(1, 65_535L * 65_535);

  private static final Kind<Integer> FRAMES = Kinds.wholeNumber(1, 10_000);

  /** The largest box that a rendition can have. */
  private static final Kind<Long> RESULT_PIXELS =
      Kinds.wholeNumber(1, (long) Geometry.MAX_SIDE * Geometry.MAX_SIDE);

  private final Environment environment;

  LimitsReader(Environment environment) {
    this.environment = environment;
  }

  Limits read(Members members) {
    Limits limits =
        new Limits(
            environment
                .read(Variable.MAX_BYTES, members, "maxBytes", Kinds.BYTES)
                .orElse(100_000_000L),
            environment
                .read(Variable.MAX_PIXELS, members, "maxPixels", PIXELS)
                .orElse(120_000_000L),
            environment.read(Variable.MAX_FRAMES, members, "maxFrames", FRAMES).orElse(200),
            environment
                .read(Variable.MAX_RESULT_PIXELS, members, "maxResultPixels", RESULT_PIXELS)
                .orElse(64_000_000L));
    members.rejectOthers();
    return limits;
  }
}
