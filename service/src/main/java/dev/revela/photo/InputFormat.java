package dev.revela.photo;

/** What the bytes of a source object are, as told by their signature and never by their name. */
public enum InputFormat {
  JPEG("jpeg"),
  PNG("png"),
  GIF("gif"),
  WEBP("webp"),
  TIFF("tiff"),
  AVIF("avif"),
  HEIC("heic");

  private final String label;

  InputFormat(String label) {
    this.label = label;
  }

  /** The name in manifests and messages. */
  public String label() {
    return label;
  }
}
