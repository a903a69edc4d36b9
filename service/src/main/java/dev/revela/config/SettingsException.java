package dev.revela.config;

import java.util.List;

/**
 * Settings that the function cannot start with. The message names every problem, one to a line, and
 * is all there is to say: a stack trace would only bury it.
 */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  SettingsException(List<String> problems) {
    super(message(problems), null, false, false);
  }

  private static String message(List<String> problems) {
    String count =
        problems.size() == 1 ? "1 setting is wrong" : problems.size() + " settings are wrong";
    return "Revela cannot start: " + count + ".\n- " + String.join("\n- ", problems);
  }
}
