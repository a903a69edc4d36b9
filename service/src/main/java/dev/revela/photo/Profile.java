package dev.revela.photo;

import java.util.List;

/** The renditions made of the photos whose key matches. */
public record Profile(KeyPattern match, List<RenditionSpec> renditions) {
  public Profile {
    renditions = List.copyOf(renditions);
  }
}
