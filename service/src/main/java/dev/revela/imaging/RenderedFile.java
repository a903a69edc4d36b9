package dev.revela.imaging;

import dev.revela.photo.RenditionSpec;
import dev.revela.photo.Size;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * A rendition that stands on disk.
 *
 * @param size of one frame
 * @param bytes size of the file
 * @param frames 1 unless it is an animation
 * @param quality that it was encoded with; empty where it is lossless or its format has none
 */
public record RenderedFile(
    RenditionSpec spec, Path file, Size size, long bytes, int frames, OptionalInt quality) {}
