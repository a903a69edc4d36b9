package dev.revela.photo;

/**
 * What a photo may be at most; anything over is rejected from its header.
 *
 * @param maxBytes size of the source object
 * @param maxPixels width times height of one frame of the source
 * @param maxFrames frames of an animation or pages of a document
 * @param maxResultPixels width times height of any image made on the way to a rendition
 */
public record Limits(long maxBytes, long maxPixels, int maxFrames, long maxResultPixels) {}
