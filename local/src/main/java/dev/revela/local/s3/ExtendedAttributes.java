package dev.revela.local.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;

/** Whether files can carry S3's metadata; a memory file system, for instance, may refuse. */
public final class ExtendedAttributes {
  private static final String PROBE = "revela.probe";

  private ExtendedAttributes() {}

  /** Tries it on the folder, which must exist. */
  public static boolean supportedIn(Path folder) {
    UserDefinedFileAttributeView view =
        Files.getFileAttributeView(folder, UserDefinedFileAttributeView.class);
    if (view == null) {
      return false;
    }
    try {
      view.write(PROBE, UTF_8.encode("ok"));
      view.delete(PROBE);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
