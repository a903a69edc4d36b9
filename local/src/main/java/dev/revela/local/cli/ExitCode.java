package dev.revela.local.cli;

/** What the commands answer the shell. */
final class ExitCode {
  static final int OK = 0;

  /** A photo was not developed, or the function answered an error. */
  static final int FAILED = 1;

  /** The command, a setting or the recipe is wrong. */
  static final int USAGE = 2;

  /** As shells say that Ctrl-C ended it. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
