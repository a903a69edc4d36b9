package dev.revela.imaging;

import dev.revela.photo.RenditionSpec;
import dev.revela.photo.Size;
import java.nio.file.Path;

/**
 * A rendition that stands on disk.
 *
 * @param bytes size of the file
 */
public record RenderedFile(RenditionSpec spec, Path file, Size size, long bytes) {}
