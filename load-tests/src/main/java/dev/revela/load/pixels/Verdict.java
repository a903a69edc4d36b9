package dev.revela.load.pixels;

/**
 * Whether an engine keeps a promise.
 *
 * @param promise in words
 * @param figures what was found
 */
record Verdict(boolean kept, String promise, String figures) {
  String line() {
    return "%s  %s: %s".formatted(kept ? "pass" : "FAIL", promise, figures);
  }
}
