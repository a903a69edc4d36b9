package dev.revela.imaging.vips;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/**
 * The native layer, {@code service/src/main/native}. No pixel crosses it: a call takes a file's
 * path and numbers, and writes files. Thread safe.
 */
final class Libvips {
  private static final String LIBRARY = "librevela.so";

  /** Left by the build where it could not make the library. */
  private static final String REASON = "unavailable.txt";

  private Libvips() {}

  /**
   * Loads and starts the library. JNI and nothing newer: it costs 2 ms of a cold start, Java 21's
   * foreign function interface 200 ms.
   *
   * @param directory that holds {@code librevela.so} and libvips itself
   * @throws UnavailableException where that is impossible; its message says why
   */
  static Libvips load(Path directory) throws UnavailableException {
    Path library = directory.resolve(LIBRARY).toAbsolutePath();
    if (!Files.exists(library)) {
      throw new UnavailableException(reason(directory));
    }
    try {
      System.load(library.toString());
      start(texts(Loaders.operations()));
      return new Libvips();
    } catch (UnsatisfiedLinkError | VipsException e) {
      throw new UnavailableException(String.valueOf(e.getMessage()), e);
    }
  }

  static Path besideThisJar() {
    try {
      return Path.of(Libvips.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .resolveSibling("native");
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Java names its own jar by a URI", e);
    }
  }

  private static String reason(Path directory) {
    try {
      return Files.readString(directory.resolve(REASON)).strip();
    } catch (IOException e) {
      return "there is no " + directory.resolve(LIBRARY);
    }
  }

  /** Runs a job to its end; its results are in its arrays then. */
  void develop(PackedJob job) throws VipsException {
    develop(
        texts(job.texts()),
        job.photo(),
        job.levels(),
        job.outputs(),
        job.sharpen(),
        job.limits(),
        job.results(),
        job.swatch());
  }

  /** Java's own strings for native code are not UTF-8. */
  private static byte[][] texts(Collection<String> texts) {
    return texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
  }

  private static native void start(byte[][] loaders) throws VipsException;

  private static native void develop(
      byte[][] texts,
      int[] photo,
      int[] levels,
      int[] outputs,
      double[] sharpen,
      long[] limits,
      long[] results,
      byte[] swatch)
      throws VipsException;
}
