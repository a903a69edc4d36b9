package dev.revela.lambda;

import dev.revela.imaging.ImageEngine;
import dev.revela.imaging.java2d.ThumbnailatorEngine;
import dev.revela.imaging.vips.LibvipsEngine;
import dev.revela.imaging.vips.UnavailableException;
import java.util.Map;
import java.util.Optional;

/**
 * The fast engine where its native library is there and loads, the portable one where not.
 *
 * @param whyPortable why it is not the fast one; empty where it is
 */
record Engines(ImageEngine engine, Optional<String> whyPortable) {
  private static final String MEMORY_SIZE = "AWS_LAMBDA_FUNCTION_MEMORY_SIZE";

  /** What the process takes without a photo: Java, its classes and compiled code, the S3 client. */
  private static final long OWN_BYTES = 150L << 20;

  /**
   * "At 1,769 MB, a function has the equivalent of one vCPU" (AWS Lambda developer guide, Configure
   * Lambda function memory).
   */
  private static final double MEGABYTES_PER_CPU = 1_769;

  /** More than the 6 vCPUs of the largest function. */
  private static final int MAX_THREADS = 8;

  static Engines choose(Map<String, String> environment) {
    Optional<Long> megabytes =
        Optional.ofNullable(environment.get(MEMORY_SIZE)).map(Long::parseLong);
    try {
      return new Engines(
          LibvipsEngine.start(threads(megabytes), photoBytes(megabytes)), Optional.empty());
    } catch (UnavailableException e) {
      return new Engines(
          new ThumbnailatorEngine(Runtime.getRuntime().maxMemory(), photoBytes(megabytes)),
          Optional.of(String.valueOf(e.getMessage())));
    }
  }

  /** Lambda ends a process that takes more than its memory size. */
  private static long photoBytes(Optional<Long> megabytes) {
    return megabytes.map(size -> (size << 20) - OWN_BYTES).orElse(Long.MAX_VALUE);
  }

  /** As many as there are vCPUs, of which a small function has a part of one. */
  private static int threads(Optional<Long> megabytes) {
    int processors = Math.min(Runtime.getRuntime().availableProcessors(), MAX_THREADS);
    return megabytes
        .map(size -> Math.clamp((int) Math.ceil(size / MEGABYTES_PER_CPU), 1, processors))
        .orElse(processors);
  }
}
