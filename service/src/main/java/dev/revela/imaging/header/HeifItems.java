package dev.revela.imaging.header;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The items of a HEIF file, their properties and how they refer to each other (ISO/IEC 14496-12,
 * section 8.11, and ISO/IEC 23008-12, section 9.3). What a file says twice is refused: decoders
 * differ in what they take, and the limits would be held of the other.
 */
final class HeifItems {
  /** As libheif has it. */
  static final int MAX_ITEMS = 1_000;

  private final Box meta;
  private final Map<Long, String> types = new HashMap<>();
  private final Map<Long, List<Box>> properties = new HashMap<>();

  /** By the referring item, what it is put together from. */
  private final Map<Long, List<Long>> parts = new HashMap<>();

  /** By the item that is referred to, the pictures that add something to it. */
  private final Map<Long, List<Long>> additions = new HashMap<>();

  private HeifItems(Box meta) {
    this.meta = meta;
  }

  static HeifItems read(Box meta) throws IOException, BadHeaderException {
    HeifItems items = new HeifItems(meta);
    items.readTypes(items.box("iinf"));
    items.readProperties(items.box("iprp"));
    for (Box references : items.boxes("iref")) {
      items.readReferences(references);
    }
    return items;
  }

  /** The item that is shown. */
  long primary() throws IOException, BadHeaderException {
    DataInputStream in = box("pitm").content();
    return id(in, version(in) > 0);
  }

  /** The type of an item; empty where there is no such item. */
  String type(long item) {
    return types.getOrDefault(item, "");
  }

  /** The properties of an item in the order in which they apply. */
  List<Box> properties(long item) {
    return properties.getOrDefault(item, List.of());
  }

  /** The item's only property of the type. */
  Optional<Box> property(long item, String type) throws BadHeaderException {
    return only(properties(item).stream().filter(box -> box.type().equals(type)).toList());
  }

  /** The items that a grid is put together from. */
  List<Long> parts(long item) {
    return parts.getOrDefault(item, List.of());
  }

  /** The items that add something to an item: transparency, depth. */
  List<Long> additions(long item) {
    return additions.getOrDefault(item, List.of());
  }

  /** The meta box's only box of the type. */
  Optional<Box> optionalBox(String type) throws IOException, BadHeaderException {
    return only(boxes(type));
  }

  Box box(String type) throws IOException, BadHeaderException {
    return optionalBox(type)
        .orElseThrow(() -> new BadHeaderException("it has no box '%s'".formatted(type)));
  }

  private List<Box> boxes(String type) throws IOException, BadHeaderException {
    return meta.children(4, Long.MAX_VALUE).stream()
        .filter(box -> box.type().equals(type))
        .toList();
  }

  private static Optional<Box> only(List<Box> boxes) throws BadHeaderException {
    if (boxes.size() > 1) {
      throw new BadHeaderException("it has two of '%s'".formatted(boxes.getFirst().type()));
    }
    return boxes.stream().findFirst();
  }

  private void readTypes(Box iinf) throws IOException, BadHeaderException {
    DataInputStream in = iinf.content();
    boolean wide = version(in) > 0;
    long count = checkedCount(id(in, wide));
    for (Box infe : iinf.children(wide ? 8 : 6, count)) {
      DataInputStream entry = infe.content();
      int version = version(entry);
      if (!infe.type().equals("infe") || version < 2) {
        continue; // not the items of pictures
      }
      long item = id(entry, version > 2);
      entry.skipNBytes(2);
      putOnce(types, item, Box.code(entry.readInt()));
    }
  }

  private void readProperties(Box iprp) throws IOException, BadHeaderException {
    List<Box> children = iprp.children();
    List<Box> all =
        only(children.stream().filter(box -> box.type().equals("ipco")).toList())
            .orElseThrow(() -> new BadHeaderException("it has no box 'ipco'"))
            .children();
    for (Box child : children) {
      if (child.type().equals("ipma")) {
        readAssociations(child, all);
      }
    }
  }

  private void readAssociations(Box ipma, List<Box> all) throws IOException, BadHeaderException {
    DataInputStream in = ipma.content();
    int versionAndFlags = in.readInt();
    long count = checkedCount(id(in, true));
    for (long entry = 0; entry < count; entry++) {
      long item = id(in, versionAndFlags >>> 24 > 0);
      List<Box> associated = new ArrayList<>();
      for (int i = in.readUnsignedByte(); i > 0; i--) {
        boolean wide = (versionAndFlags & 1) != 0;
        int index = wide ? in.readUnsignedShort() & 0x7fff : in.readUnsignedByte() & 0x7f;
        if (index > all.size()) {
          throw new BadHeaderException("it has no property %d".formatted(index));
        }
        if (index > 0) {
          associated.add(all.get(index - 1));
        }
      }
      putOnce(properties, item, associated);
    }
  }

  private void readReferences(Box iref) throws IOException, BadHeaderException {
    boolean wide = version(iref.content()) > 0;
    for (Box reference : iref.children(4, Long.MAX_VALUE)) {
      DataInputStream in = reference.content();
      long from = id(in, wide);
      List<Long> to = new ArrayList<>();
      for (int i = in.readUnsignedShort(); i > 0; i--) {
        to.add(id(in, wide));
      }
      switch (reference.type()) {
        case "dimg" -> putOnce(parts, from, to);
        case "auxl" ->
            to.forEach(item -> additions.computeIfAbsent(item, k -> new ArrayList<>()).add(from));
        default -> {}
      }
    }
  }

  /** The version of a box that has one, whose flags are passed over. */
  static int version(DataInputStream in) throws IOException {
    return in.readInt() >>> 24;
  }

  /** A number of 32 bits where the box's version is the newer, of 16 where it is the older. */
  static long id(DataInputStream in, boolean wide) throws IOException {
    return wide ? Integer.toUnsignedLong(in.readInt()) : in.readUnsignedShort();
  }

  static long checkedCount(long items) throws BadHeaderException {
    if (items > MAX_ITEMS) {
      throw BadHeaderException.unsupported(
          "it has %d items; read are at most %d".formatted(items, MAX_ITEMS));
    }
    return items;
  }

  static <T> void putOnce(Map<Long, T> map, long item, T value) throws BadHeaderException {
    if (map.putIfAbsent(item, value) != null) {
      throw new BadHeaderException("it describes its item %d twice".formatted(item));
    }
  }
}
