package dev.revela.local;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jspecify.annotations.Nullable;

/** Words for a failed read or write, to end a sentence with: many exceptions only name the file. */
public final class IoFailure {
  private IoFailure() {}

  /** Why it failed, with the file where the exception names one. */
  public static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> of(denied, "permission denied");
      case NoSuchFileException missing -> of(missing, "does not exist");
      case FileAlreadyExistsException taken -> of(taken, "exists already");
      case NotDirectoryException file -> of(file, "is no folder");
      case DirectoryNotEmptyException full -> of(full, "is not empty");
      case FileSystemException other -> of(other, lowerCase(other.getReason()));
      case FileNotFoundException missing -> String.valueOf(missing.getMessage());
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : lowerCase(e.getMessage());
    };
  }

  /** The same of an exception whose cause may be the failure. */
  public static String reason(RuntimeException e) {
    return e.getCause() instanceof IOException cause ? reason(cause) : String.valueOf(e);
  }

  private static String of(FileSystemException e, String words) {
    String file = e.getFile();
    String separator = words.startsWith("is ") || words.startsWith("does ") ? " " : ": ";
    return file == null ? words : file + separator + words;
  }

  /** The operating system's words begin like a sentence. */
  private static String lowerCase(@Nullable String words) {
    if (words == null || words.isEmpty()) {
      return "the operating system gave no reason";
    }
    boolean acronym = words.length() > 1 && Character.isUpperCase(words.charAt(1));
    return acronym ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }
}
