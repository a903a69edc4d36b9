package dev.revela.imaging.made;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small photo of each kind that there is, with all that a header can say. */
public final class MadePhotos {
  private static final int WIDTH = 20;
  private static final int HEIGHT = 14;

  private MadePhotos() {}

  public static Map<String, byte[]> all() {
    Map<String, byte[]> photos = new LinkedHashMap<>();
    BufferedImage scene = Pictures.scene(WIDTH, HEIGHT);
    byte[] exif = MadeTiff.exif(ByteOrder.BIG_ENDIAN, 6);
    byte[] p3 = MadeIcc.displayP3();
    photos.put(
        "jpeg", MadeJpeg.with(MadeJpeg.of(scene, 2, 2, 2), MadeJpeg.exif(exif), MadeJpeg.icc(p3)));
    photos.put("jpeg, progressive", MadeJpeg.progressive(scene));
    photos.put("jpeg, cmyk", cmyk());
    photos.put(
        "png",
        MadePng.of(
            WIDTH,
            HEIGHT,
            MadePng.RGB,
            8,
            Pictures.rgbSamples(scene),
            MadePng.iccProfile(p3),
            MadePng.chunk("eXIf", exif)));
    photos.put("png, palette", palettePng());
    photos.put(
        "png, 16 bits",
        MadePng.of(WIDTH, HEIGHT, MadePng.GRAY_ALPHA, 16, new int[WIDTH * HEIGHT * 2]));
    int[] pixels = new int[WIDTH * HEIGHT];
    Arrays.setAll(pixels, i -> i % 5);
    photos.put(
        "gif",
        new MadeGif(WIDTH + 4, HEIGHT + 3, 0xff0000, 0xff00, 0xff, 0x101010, 0xffffff)
            .transparent(2)
            .frame(2, 1, WIDTH, HEIGHT, pixels)
            .frame(0, 0, WIDTH, HEIGHT, pixels)
            .done());
    photos.put("webp", MadeWebp.of(scene));
    photos.put(
        "webp, extended",
        MadeWebp.file(
            MadeWebp.extended(MadeWebp.EXIF | MadeWebp.ICC, WIDTH, HEIGHT),
            MadeWebp.chunk("ICCP", p3),
            MadeWebp.pixels(scene),
            MadeWebp.chunk("EXIF", exif)));
    photos.put(
        "webp, animated",
        MadeWebp.file(
            MadeWebp.extended(MadeWebp.ANIMATION, WIDTH + 4, HEIGHT + 4),
            MadeWebp.animation(),
            MadeWebp.frame(2, 2, scene),
            MadeWebp.frame(0, 0, scene)));
    photos.put(
        "tiff",
        MadeTiff.of(
            ByteOrder.LITTLE_ENDIAN,
            WIDTH,
            HEIGHT,
            3,
            Pictures.rgbBytes(scene),
            MadeTiff.number(ByteOrder.LITTLE_ENDIAN, MadeTiff.ORIENTATION, 3),
            MadeTiff.bytes(34675, p3)));
    photos.put(
        "avif",
        MadeHeif.quarters(
                MadeHeif.colr("prof", p3),
                MadeHeif.clap(18, 1, 14, 1, -1, 1, 0, 1),
                MadeHeif.irot(3),
                MadeHeif.imir(1))
            .alpha()
            .done());
    return photos;
  }

  private static byte[] cmyk() {
    WritableRaster samples =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, WIDTH, HEIGHT, 4, null);
    samples.setSamples(0, 0, WIDTH, HEIGHT, 0, new int[WIDTH * HEIGHT]);
    return MadeJpeg.with(
        MadeJpeg.ofSamples(samples), MadeJpeg.adobe(0), MadeJpeg.icc(MadeIcc.displayP3()));
  }

  private static byte[] palettePng() {
    int[] pixels = new int[WIDTH * HEIGHT];
    Arrays.setAll(pixels, i -> i % 4);
    return MadePng.of(
        WIDTH,
        HEIGHT,
        MadePng.PALETTE,
        2,
        pixels,
        MadePng.chunk("PLTE", new byte[] {0, 0, 0, 1, 1, 1, 99, 0, 0, 9, 9, 9}),
        MadePng.chunk("tRNS", new byte[] {0, -1, 80}));
  }
}
