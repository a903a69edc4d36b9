package dev.revela.local.runtime;

import java.io.IOException;

/** Starts function processes: JVMs, or containers. Thread-safe. */
@FunctionalInterface
public interface FunctionLauncher {
  /**
   * Starts a process that polls the Runtime API at this address.
   *
   * @param runtimeApi host and port
   */
  FunctionProcess launch(FunctionSettings settings, String runtimeApi) throws IOException;
}
