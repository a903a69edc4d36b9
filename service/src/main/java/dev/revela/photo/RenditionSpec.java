package dev.revela.photo;

/**
 * One rendition of one photo, every default filled in.
 *
 * @param name letters, digits, {@code -} and {@code _}; part of the output key
 */
public record RenditionSpec(
    String name, Geometry geometry, Rendering rendering, Encoding encoding) {

  /** What the rendition is encoded as. */
  public OutputFormat format() {
    return encoding.format();
  }
}
