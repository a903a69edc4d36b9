package dev.revela.imaging;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Many pictures on one, each with its name, for a person to look at. */
final class ContactSheet {
  private static final int COLUMNS = 6;
  private static final int TILE = 200;
  private static final int CAPTION = 18;

  private record Tile(String name, BufferedImage picture) {}

  private final List<Tile> tiles = new ArrayList<>();

  void add(String name, BufferedImage picture) {
    tiles.add(new Tile(name, picture));
  }

  void write(Path file) throws IOException {
    int rows = (tiles.size() + COLUMNS - 1) / COLUMNS;
    BufferedImage sheet =
        new BufferedImage(COLUMNS * TILE, rows * (TILE + CAPTION), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    try {
      graphics.setColor(new Color(0x90, 0x70, 0x90)); // shows through where a tile is transparent
      graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
      for (int i = 0; i < tiles.size(); i++) {
        draw(graphics, tiles.get(i), i % COLUMNS * TILE, i / COLUMNS * (TILE + CAPTION));
      }
    } finally {
      graphics.dispose();
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    ImageIO.write(sheet, "png", file.toFile());
  }

  private static void draw(Graphics2D graphics, Tile tile, int left, int top) {
    BufferedImage picture = tile.picture;
    graphics.drawImage(
        picture,
        left + (TILE - picture.getWidth()) / 2,
        top + CAPTION + (TILE - picture.getHeight()) / 2,
        null);
    caption(graphics, tile.name, left + 4, top + 13);
  }

  /** Fonts need libraries that a small system may lack; its sheets have no captions. */
  private static void caption(Graphics2D graphics, String text, int left, int top) {
    try {
      graphics.setColor(Color.WHITE);
      graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
      graphics.drawString(text, left, top);
    } catch (LinkageError | InternalError | RuntimeException e) {
      System.err.println("The contact sheet has no captions: " + e);
    }
  }
}
