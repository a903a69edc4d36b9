package dev.revela.pipeline;

import dev.revela.photo.PhotoEvent;

/** Whose work an event is, by what the manifest says. */
enum Claim {
  /** To be done, now, by us. */
  OURS,
  /** Done already. */
  CURRENT,
  /** Of no more interest: a newer event of the same key has been dealt with. */
  SUPERSEDED;

  static Claim of(PhotoEvent event, String recipeHash, Manifests.Found found) {
    return found.manifest().map(manifest -> of(event, recipeHash, manifest)).orElse(OURS);
  }

  private static Claim of(PhotoEvent event, String recipeHash, Manifest manifest) {
    if (isOlder(event, manifest)) {
      return SUPERSEDED;
    }
    return isSameSource(event, manifest) && manifest.recipeHash().equals(recipeHash)
        ? CURRENT
        : OURS;
  }

  static boolean isOlder(PhotoEvent event, Manifest manifest) {
    return event
        .sequencer()
        .flatMap(mine -> manifest.source().sequencer().map(mine::isBefore))
        .orElse(false);
  }

  /**
   * The deliveries of one event share its sequencer. An equal eTag is not enough: the same bytes
   * put again may carry other metadata. Without a sequencer, as in a backfill, eTag or version
   * decide, but a rejected photo is looked at again.
   */
  private static boolean isSameSource(PhotoEvent event, Manifest manifest) {
    Manifest.Source source = manifest.source();
    if (event.sequencer().isPresent()) {
      return source.sequencer().equals(event.sequencer());
    }
    boolean known = event.eTag().isPresent() || event.versionId().isPresent();
    return known
        && manifest.rejection().isEmpty()
        && (event.versionId().isEmpty() || event.versionId().equals(source.versionId()))
        && (event.eTag().isEmpty() || event.eTag().equals(source.eTag()));
  }
}
