package dev.revela.pipeline;

import dev.revela.photo.RejectedException;
import java.util.List;
import java.util.Optional;

/** What became of one event. */
public sealed interface Outcome {

  /** The renditions stand, and the manifest that names them. */
  record Developed(String manifestKey, List<Manifest.Rendition> renditions, long sourceBytes)
      implements Outcome {
    public Developed {
      renditions = List.copyOf(renditions);
    }
  }

  /** They stood already, of the same photo by the same recipe. */
  record Current(String manifestKey) implements Outcome {}

  /** The photo is gone, and so are its renditions and its manifest. */
  record Removed(int objects) implements Outcome {}

  /**
   * The photo cannot be developed, and no retry would help.
   *
   * @param manifestKey of the manifest that says so; empty where its own key would be too long
   */
  record Rejected(RejectedException.Reason reason, String why, Optional<String> manifestKey)
      implements Outcome {}

  /** A newer event did, or will do, the work. */
  record Superseded(String why) implements Outcome {}

  /** Nothing of ours: no profile matches, or the event changes no picture. */
  record Ignored(String why) implements Outcome {}

  /**
   * It did not work this time; a retry may help.
   *
   * @param bug what was thrown where nothing should have been; for the log
   */
  record Failed(String why, Optional<Throwable> bug) implements Outcome {
    static Failed of(String why) {
      return new Failed(why, Optional.empty());
    }
  }
}
