package dev.revela.local.runtime;

import java.time.Duration;
import java.util.Map;

/**
 * A function as Lambda is told of it.
 *
 * @param memoryMegabytes 128 to 10,240
 * @param timeout for one event, and for the init; more than nothing, at most 15 minutes
 * @param variables the environment variables of its own; Lambda's are added
 */
public record FunctionSettings(
    String name, int memoryMegabytes, Duration timeout, Map<String, String> variables) {
  private static final int MIN_MEMORY = 128;
  private static final int MAX_MEMORY = 10_240;
  private static final Duration MAX_TIMEOUT = Duration.ofMinutes(15);

  public FunctionSettings {
    if (memoryMegabytes < MIN_MEMORY || memoryMegabytes > MAX_MEMORY) {
      throw new IllegalArgumentException(
          "The memory is %d MB, but must be %d to %d MB."
              .formatted(memoryMegabytes, MIN_MEMORY, MAX_MEMORY));
    }
    if (!timeout.isPositive() || timeout.compareTo(MAX_TIMEOUT) > 0) {
      throw new IllegalArgumentException(
          "The time-out is %d s, but must be 1 to %d s."
              .formatted(timeout.toSeconds(), MAX_TIMEOUT.toSeconds()));
    }
    variables = Map.copyOf(variables);
  }

  public String arn() {
    return "arn:aws:lambda:us-east-1:000000000000:function:" + name;
  }
}
