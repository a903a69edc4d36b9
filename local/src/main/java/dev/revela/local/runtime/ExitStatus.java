package dev.revela.local.runtime;

import java.util.Map;

/**
 * How a function process ended.
 *
 * @param code its exit code, or 128 and the number of the signal that ended it
 */
public record ExitStatus(int code) {
  private static final int SIGNAL_BASE = 128;
  private static final Map<Integer, String> SIGNALS =
      Map.of(
          1, "hangup",
          2, "interrupt",
          6, "aborted",
          7, "bus error",
          9, "killed",
          11, "segmentation fault",
          15, "terminated");

  /** In Lambda's words. */
  public String describe() {
    if (code == 0) {
      return "Runtime exited without providing a reason";
    }
    String signal = SIGNALS.get(code - SIGNAL_BASE);
    return "Runtime exited with error: "
        + (signal == null ? "exit status " + code : "signal: " + signal);
  }
}
