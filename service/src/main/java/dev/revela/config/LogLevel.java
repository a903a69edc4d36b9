package dev.revela.config;

import java.util.Locale;

/** How important a line of the log has to be to be written; the first writes the most. */
public enum LogLevel {
  DEBUG,
  INFO,
  WARN,
  ERROR;

  /** The name in settings. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
