package dev.revela.local.runtime;

import dev.revela.local.IoFailure;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The native part of the Runtime Interface Client, unpacked once. Left to itself, every start of a
 * function replaces the one file in /tmp that another start may be loading.
 */
record NativeLibrary(Optional<Path> path) {
  private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);
  private static final String PROPERTY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  /**
   * Looks for the library on a class path. Where it has none for this machine, the client is left
   * to itself.
   */
  static NativeLibrary unpacked(String classPath, Path directory) {
    try (URLClassLoader loader = new URLClassLoader(urls(classPath), null);
        InputStream library = loader.getResourceAsStream("jni/" + fileName())) {
      if (library == null) {
        return new NativeLibrary(Optional.empty());
      }
      Files.createDirectories(directory);
      Path path = directory.resolve(fileName()).toAbsolutePath();
      Files.copy(library, path, StandardCopyOption.REPLACE_EXISTING);
      return new NativeLibrary(Optional.of(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For the command line of a JVM. */
  List<String> flags() {
    return path.map(found -> List.of("-D" + PROPERTY + "=" + found)).orElse(List.of());
  }

  /** Removes what was unpacked; a process that has loaded it keeps it. */
  void remove() {
    try {
      if (path.isPresent()) {
        Files.deleteIfExists(path.get());
      }
    } catch (IOException e) {
      LOG.warn("The file {} could not be removed: {}", path.get(), IoFailure.reason(e));
    }
  }

  private static String fileName() {
    String architecture =
        switch (System.getProperty("os.arch")) {
          case "amd64" -> "x86_64";
          case "aarch64" -> "aarch_64";
          case String other -> other;
        };
    String libc = Files.exists(Path.of("/etc/alpine-release")) ? "linux_musl" : "linux";
    return "libaws-lambda-jni.%s-%s.so".formatted(libc, architecture);
  }

  private static URL[] urls(String classPath) throws MalformedURLException {
    String[] entries = classPath.split(Pattern.quote(File.pathSeparator), -1);
    URL[] urls = new URL[entries.length];
    for (int i = 0; i < entries.length; i++) {
      urls[i] = Path.of(entries[i]).toUri().toURL();
    }
    return urls;
  }
}
