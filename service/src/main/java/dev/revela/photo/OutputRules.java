package dev.revela.photo;

import java.util.Optional;
import java.util.Set;

/**
 * How renditions are stored.
 *
 * @param key where a rendition goes
 * @param manifest where the manifest goes
 * @param cacheControl the {@code Cache-Control} header of renditions
 * @param copy what of the photo's own metadata its renditions keep
 */
public record OutputRules(
    KeyTemplate key, KeyTemplate manifest, Optional<String> cacheControl, Set<Copied> copy) {

  /** Something of the source object that can go along to its renditions. */
  public enum Copied {
    CACHE_CONTROL("cache-control"),
    CONTENT_DISPOSITION("content-disposition"),
    CONTENT_LANGUAGE("content-language"),
    USER("user"),
    TAGS("tags");

    private final String label;

    Copied(String label) {
      this.label = label;
    }

    /** The name in recipes. */
    public String label() {
      return label;
    }
  }

  public OutputRules {
    copy = Set.copyOf(copy);
  }
}
