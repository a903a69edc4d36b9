package dev.revela.imaging.vips;

import java.util.List;

/**
 * A job as the native layer reads it; the order of the numbers is that of {@code jni.c}, which
 * writes its answers into the last two arrays.
 *
 * @param texts path, loader and its options; then saver, its options and path of each rendition
 * @param limits microseconds left, then the most bytes of each rendition, 0 for no limit
 * @param results of each rendition: bytes, quality and frames
 * @param swatch red, green, blue and alpha of each pixel; of length 0 where none is wanted
 */
@SuppressWarnings("ArrayRecordComponent") // a parcel for one call, never compared
record PackedJob(
    List<String> texts,
    int[] photo,
    int[] levels,
    int[] outputs,
    double[] sharpen,
    long[] limits,
    long[] results,
    byte[] swatch) {}
