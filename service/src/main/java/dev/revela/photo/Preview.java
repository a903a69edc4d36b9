package dev.revela.photo;

/**
 * What a manifest tells of a photo's look, for pages to show before a rendition has come.
 *
 * @param blurHash a blurred picture in some twenty characters
 * @param dominantColor the colour that there is most of
 */
public record Preview(boolean blurHash, boolean dominantColor) {
  public static final Preview NONE = new Preview(false, false);

  /** Whether there is anything to tell. */
  public boolean isWanted() {
    return blurHash || dominantColor;
  }
}
