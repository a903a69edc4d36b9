package dev.revela.photo;

import java.util.OptionalLong;

/**
 * How a rendition is written. Where a format has not what a value says, the value counts for
 * nothing.
 *
 * @param quality 1 to 100, for the formats that have one
 * @param progressive coarse first, then finer; a PNG is then interlaced
 * @param chromaSubsampling how finely colour is stored, for the formats that leave the choice
 * @param lossless whether every pixel is kept, for the formats that leave the choice
 * @param effort how long the encoder looks for fewer bytes, in the range of the format's {@link
 *     OutputFormat.Effort}
 * @param maxBytes what the rendition may have at most: its quality is lowered until it fits
 */
public record Encoding(
    OutputFormat format,
    int quality,
    boolean progressive,
    Subsampling chromaSubsampling,
    boolean lossless,
    int effort,
    OptionalLong maxBytes) {}
