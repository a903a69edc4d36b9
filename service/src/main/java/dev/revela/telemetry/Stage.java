package dev.revela.telemetry;

import java.util.Locale;

/** The steps of a photo's way, in their order. */
public enum Stage {
  CLAIM,
  DOWNLOAD,
  INSPECT,
  DEVELOP,
  PUBLISH,
  SEAL,
  REMOVE;

  /** The name in logs and manifests. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
