package dev.revela.photo;

import java.util.List;
import java.util.Optional;

/**
 * Everything that decides what a photo's renditions are, with every default filled in.
 *
 * @param profiles the first that matches a key is its profile
 */
public record Recipe(OutputRules output, Limits limits, List<Profile> profiles) {
  public Recipe {
    profiles = List.copyOf(profiles);
  }

  /** The profile of a key; empty where no profile wants it. */
  public Optional<Profile> profileOf(String key) {
    return profiles.stream().filter(profile -> profile.match().matches(key)).findFirst();
  }
}
