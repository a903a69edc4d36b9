package dev.revela.load.pixels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which photos are measured: those asked for, or those of the user, or ones made here. */
final class PhotoSet {
  private static final List<SyntheticPhoto> SYNTHETIC =
      List.of(
          new SyntheticPhoto(3000, 2000),
          new SyntheticPhoto(3264, 2448),
          new SyntheticPhoto(4032, 3024),
          new SyntheticPhoto(8064, 6048));

  private PhotoSet() {}

  /**
   * The photos, smallest first.
   *
   * @param asked files and folders of JPEGs; none means the folder {@code big} of {@code
   *     REVELA_PHOTOS}, or else photos that are made in {@code made}, once
   * @throws SetupException where something asked for is no photo
   */
  static List<Photo> of(List<Path> asked, Optional<Path> own, Path made)
      throws IOException, SetupException {
    List<Path> places = new ArrayList<>(asked);
    if (places.isEmpty()) {
      own.map(root -> root.resolve("big")).filter(Files::isDirectory).ifPresent(places::add);
    }
    if (places.isEmpty()) {
      for (SyntheticPhoto photo : SYNTHETIC) {
        places.add(photo.in(Files.createDirectories(made)));
      }
    }
    List<Photo> photos = new ArrayList<>();
    for (Path place : places) {
      for (Path file : files(place)) {
        photos.add(Photo.of(file.toAbsolutePath()));
      }
    }
    if (photos.isEmpty()) {
      throw new SetupException("There is no JPEG in " + places + ".");
    }
    photos.sort(Comparator.comparingLong(Photo::pixels));
    return List.copyOf(photos);
  }

  private static List<Path> files(Path place) throws IOException, SetupException {
    if (!Files.exists(place)) {
      throw new SetupException("No file or folder is called " + place + ".");
    }
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (Stream<Path> files = Files.list(place)) {
      return files
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.jpe?g"))
          .sorted()
          .toList();
    }
  }
}
