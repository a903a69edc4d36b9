package dev.revela.imaging;

import dev.revela.photo.EngineProfile;
import dev.revela.photo.Feature;
import dev.revela.photo.OutputFormat;
import org.junit.jupiter.api.Assumptions;

/** What the parts of the engines' contract share. */
public interface EngineContract {

  /** A darkroom with the engine under test. */
  Darkroom darkroom();

  /** Skips the test where the engine says that it cannot do this. */
  default void assumeCan(Feature feature) {
    EngineProfile profile = darkroom().engine().profile();
    Assumptions.assumeTrue(
        profile.can(feature), () -> "The %s engine cannot %s".formatted(profile.name(), feature));
  }

  /** Skips the test where the engine says that it does not write this. */
  default void assumeWrites(OutputFormat format) {
    EngineProfile profile = darkroom().engine().profile();
    Assumptions.assumeTrue(
        profile.formats().contains(format),
        () -> "The %s engine writes no %s".formatted(profile.name(), format.label()));
  }
}
