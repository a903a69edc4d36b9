package dev.revela.load.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoSetTest {
  @TempDir Path folder;

  @Test
  void theJpegsOfAFolderComeSmallestFirst() throws IOException, SetupException {
    Path large = new SyntheticPhoto(60, 40).in(folder);
    Path small = Files.move(new SyntheticPhoto(30, 40).in(folder), folder.resolve("z.JPEG"));
    Files.writeString(folder.resolve("notes.txt"), "none");

    List<Photo> photos = PhotoSet.of(List.of(folder), Optional.empty(), folder.resolve("made"));

    assertThat(photos).containsExactly(new Photo(small, 30, 40), new Photo(large, 60, 40));
    assertThat(folder.resolve("made")).doesNotExist();
  }

  @Test
  void theUsersOwnPhotosAreTakenWhereNoneAreNamed() throws IOException, SetupException {
    Path photo = new SyntheticPhoto(60, 40).in(Files.createDirectory(folder.resolve("big")));

    assertThat(PhotoSet.of(List.of(), Optional.of(folder), folder.resolve("made")))
        .containsExactly(new Photo(photo, 60, 40));
  }

  @Test
  void whatIsNoPhotoIsToldByItsName() throws IOException {
    Path text = Files.writeString(folder.resolve("text.jpg"), "no photo");

    assertThatExceptionOfType(SetupException.class)
        .isThrownBy(() -> PhotoSet.of(List.of(text), Optional.empty(), folder))
        .withMessageContaining("text.jpg");
    assertThatExceptionOfType(SetupException.class)
        .isThrownBy(
            () -> PhotoSet.of(List.of(folder.resolve("gone.jpg")), Optional.empty(), folder))
        .withMessageContaining("gone.jpg");
  }

  @Test
  void aSyntheticPhotoIsMadeOnceAndIsDetailed() throws IOException {
    Path file = new SyntheticPhoto(640, 480).in(folder);
    byte[] first = Files.readAllBytes(file);
    Files.delete(file);

    assertThat(new SyntheticPhoto(640, 480).in(folder)).hasBinaryContent(first);
    assertThat(first.length * 8.0 / (640 * 480)).isBetween(1.0, 6.0);
    assertThat(Files.getLastModifiedTime(new SyntheticPhoto(640, 480).in(folder)))
        .isEqualTo(Files.getLastModifiedTime(file));
  }
}
