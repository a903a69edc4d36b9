package dev.revela.photo;

import java.util.Arrays;
import java.util.Optional;

/**
 * The formats a rendition can have. Which of them an engine writes is its {@link EngineProfile}.
 */
public enum OutputFormat {
  JPEG("jpeg", "jpg", "image/jpeg", false),
  PNG("png", "png", "image/png", true),
  WEBP("webp", "webp", "image/webp", true),
  AVIF("avif", "avif", "image/avif", true),
  GIF("gif", "gif", "image/gif", true);

  /**
   * How long an encoder looks for fewer bytes.
   *
   * @param min the quickest
   * @param max the slowest
   * @param standard where a recipe does not say
   */
  public record Effort(int min, int max, int standard) {
    /** Whether there is anything to choose. */
    public boolean isSelectable() {
      return min < max;
    }
  }

  private final String label;
  private final String extension;
  private final String contentType;
  private final boolean keepsAlpha;

  OutputFormat(String label, String extension, String contentType, boolean keepsAlpha) {
    this.label = label;
    this.extension = extension;
    this.contentType = contentType;
    this.keepsAlpha = keepsAlpha;
  }

  /** The format a recipe calls by this name. */
  public static Optional<OutputFormat> named(String label) {
    return Arrays.stream(values()).filter(format -> format.label.equals(label)).findFirst();
  }

  /** The name in recipes and manifests. */
  public String label() {
    return label;
  }

  /** The file name extension, without a dot. */
  public String extension() {
    return extension;
  }

  /** The media type of the stored object. */
  public String contentType() {
    return contentType;
  }

  /** Whether transparency survives; where it does not, it is flattened on the background. */
  public boolean keepsAlpha() {
    return keepsAlpha;
  }

  /** Whether a file can have more than one frame. */
  public boolean animates() {
    return this == WEBP || this == GIF;
  }

  /** Whether there is a quality to choose. */
  public boolean hasQuality() {
    return this == JPEG || this == WEBP || this == AVIF;
  }

  /** Whether it can be lossless on request; what always is, cannot be asked. */
  public boolean hasLossless() {
    return this == WEBP || this == AVIF;
  }

  /** Whether there is a chroma subsampling to choose. */
  public boolean hasSubsampling() {
    return this == JPEG || this == AVIF;
  }

  /** What colour has where a recipe does not say, or there is nothing to choose. */
  public Subsampling standardSubsampling() {
    return this == JPEG || this == WEBP ? Subsampling.S420 : Subsampling.S444;
  }

  /** Whether a file can say that its colours are not sRGB's. */
  public boolean hasProfile() {
    return this != GIF;
  }

  /** The encoder's efforts: of PNG the levels of zlib, of JPEG none but 0. */
  public Effort effort() {
    return switch (this) {
      case JPEG -> new Effort(0, 0, 0);
      case PNG -> new Effort(0, 9, 6);
      case WEBP -> new Effort(0, 6, 4);
      case AVIF -> new Effort(0, 9, 4);
      case GIF -> new Effort(1, 10, 7);
    };
  }
}
