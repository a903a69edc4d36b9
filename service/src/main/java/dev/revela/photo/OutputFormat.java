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
  AVIF("avif", "avif", "image/avif", true);

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
}
