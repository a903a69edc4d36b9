package dev.revela.photo;

/** What an image engine may be able to do beyond what every engine does. */
public enum Feature {
  CONTENT_GRAVITY(
      "find what to keep by what is in the picture; name a side, a corner, the centre or a point"),
  KEEP_COPYRIGHT("keep copyright"),
  ANIMATION("write animations"),
  WIDE_GAMUT("write colours beyond sRGB"),
  LINEAR_LIGHT("resize in linear light"),
  SHARPEN("sharpen"),
  CHROMA_SUBSAMPLING("choose the chroma subsampling"),
  EFFORT("choose an effort"),
  LOSSLESS("write lossless WebP or AVIF"),
  MAX_BYTES("hold a rendition to a number of bytes"),
  INTERLACED_PNG("interlace PNG");

  private final String words;

  Feature(String words) {
    this.words = words;
  }

  /** What is said behind "the engine cannot". */
  public String words() {
    return words;
  }
}
