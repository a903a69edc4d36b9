package dev.revela.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.local.cloud.DataFolder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a stand-in for the function, in processes of its own. */
@Timeout(60)
class CommandsTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void nameTheFunction() throws Exception {
    System.setProperty("revela.function.jar", StandInJar.in(folder).toString());
  }

  @AfterEach
  void forgetTheFunction() {
    System.clearProperty("revela.function.jar");
  }

  @Test
  void developWritesAFolderForEachPhotoAndPrintsATable() throws Exception {
    Path first = photo("a b.jpg", "12345");
    Path second = photo("ä+(1).jpg", "123");

    int code = run("develop", first, second, "--out", folder.resolve("out"));

    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    assertThat(folder.resolve("out/a b.jpg/card.jpg")).hasContent("12345");
    assertThat(folder.resolve("out/a b.jpg/manifest.json")).hasContent("{}");
    assertThat(folder.resolve("out/ä+(1).jpg/card.jpg")).hasContent("123");
    assertThat(out.toString().lines())
        .containsExactly(
            "photo      rendition         size       bytes      ms",
            "a b.jpg    card.jpg       800x600           5      12",
            "ä+(1).jpg  card.jpg       800x600           3      12");
  }

  @Test
  void developNamesThePhotosThatWereNotDeveloped() throws Exception {
    int code =
        run(
            "develop",
            photo("good.jpg", "1"),
            photo("notes.txt", "reject"),
            photo("bad.jpg", "fail"),
            "--out",
            folder.resolve("out"));

    assertThat(code).isEqualTo(1);
    assertThat(err.toString().lines())
        .containsExactly(
            "notes.txt  rejected: not an image", "bad.jpg  failed: 1 of 1 photos failed: bad.jpg");
    assertThat(folder.resolve("out/good.jpg/card.jpg")).exists();
    assertThat(folder.resolve("out/notes.txt/manifest.json")).exists();
  }

  @Test
  void aPhotoThatTheLocalS3CannotKeepFailsAlone() throws Exception {
    String name = "e".repeat(240) + ".jpg";

    int code =
        run("develop", photo(name, "1"), photo("b.jpg", "1"), "--out", folder.resolve("out"));

    assertThat(code).isEqualTo(1);
    assertThat(err.toString().lines())
        .containsExactly(
            name
                + "  failed: The local S3 keeps objects as files: a name in the key has 244 bytes,"
                + " but can have 218 at most.");
    assertThat(folder.resolve("out/b.jpg/card.jpg")).exists();
  }

  @Test
  void developTellsABadRecipeInTheFunctionsWords() throws Exception {
    Path recipe = photo("recipe.json", "not JSON");
    assertUsage(
        "The recipe " + recipe + " is not JSON",
        "develop",
        photo("a.jpg", "1"),
        "--recipe",
        recipe);
  }

  @Test
  void developWantsFiles() throws Exception {
    assertUsage("missing.jpg is missing", "develop", folder.resolve("missing.jpg"));
    assertUsage("is a folder; name the files in it", "develop", folder);
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("a.jpg"), "2");
    assertUsage(
        "Two photos are named a.jpg", "develop", photo("a.jpg", "1"), other.resolve("a.jpg"));
  }

  @Test
  void optionsOutOfRangeAreToldWithTheirRange() throws Exception {
    Path photo = photo("a.jpg", "1");
    assertUsage("--memory is 64, but must be 128 to 10240.", "develop", photo, "--memory", 64);
    assertUsage("--timeout is 0, but must be 1 to 900.", "develop", photo, "--timeout", 0);
    assertUsage("--concurrency is 0", "develop", photo, "--concurrency", 0);
    assertUsage("Invalid value for option '--memory'", "develop", photo, "--memory", "much");
    assertUsage("The recipe cannot be read", "develop", photo, "--recipe", "none.json");
  }

  @Test
  void aMissingFunctionIsTold() throws Exception {
    System.setProperty("revela.function.jar", "/nowhere.jar");
    assertUsage("The function's jar cannot be read: /nowhere.jar", "develop", photo("a.jpg", "1"));
  }

  @Test
  void replayPrintsTheAnswerAsItIs() throws Exception {
    Path event =
        photo(
            "event.json",
            """
            {"Records":[{"eventName":"ObjectRemoved:Delete",
              "s3":{"bucket":{"name":"photos"},"object":{"key":"a+b.jpg"}}}]}
            """);
    assertThat(run("replay", event, "--data", folder.resolve("data"))).isZero();
    assertThat(out.toString())
        .isEqualTo(
            """
            {"photos":[{"bucket":"photos","key":"a b.jpg","outcome":"removed",\
            "renditions":[],"millis":12}]}
            """);
  }

  @Test
  void replayTellsTheFunctionsError() throws Exception {
    Path event = photo("event.json", "{}");
    assertThat(run("replay", event, "--data", folder.resolve("data"))).isEqualTo(1);
    assertThat(err.toString()).startsWith("The function failed: ").hasLineCount(1);
    assertUsage("event.json is missing", "replay", folder.resolve("none/event.json"));
  }

  @Test
  void aFolderThatCannotBeWrittenToIsToldBeforeAnythingIsDeveloped() throws Exception {
    Path photo = photo("a.jpg", "1");
    assertUsage(
        "The folder %s cannot be written to: %s: exists already. Choose another with --out."
            .formatted(photo, photo),
        "develop",
        photo,
        "--out",
        photo);
    assertUsage(
        "The folder /proc/none cannot be written to: /proc/none",
        "develop",
        photo,
        "--out",
        "/proc/none");
    Path event = photo("event.json", "{}");
    assertUsage(
        "The data folder %s cannot be used: %s/state: not a directory. Choose another with --data."
            .formatted(photo, photo),
        "replay",
        event,
        "--data",
        photo);
  }

  @Test
  void aFileThatCannotBeWrittenIsToldInOneSentence() throws Exception {
    Path log = folder.resolve("data/state/function.log");
    Files.createDirectories(log);
    assertUsage(
        "A file cannot be read or written: %s is a directory.".formatted(log),
        "replay",
        photo("event.json", "{}"),
        "--data",
        folder.resolve("data"));
  }

  @Test
  void aDataFolderInUseIsTold() throws Exception {
    Path data = folder.resolve("data");
    try (DataFolder held = DataFolder.open(data)) {
      assertUsage(
          "The data folder " + held.root() + " is in use by another local cloud.",
          "replay",
          photo("event.json", "{}"),
          "--data",
          data);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"up", "develop", "replay"})
  void everyCommandHasHelp(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(out.toString()).contains("Usage: revela " + command).contains("--recipe");
  }

  @Test
  void noCommandOrAnUnknownOneIsBadUsage() {
    assertUsage("Usage: revela");
    assertUsage("Unmatched argument at index 0: 'enlarge'", "enlarge");
  }

  private void assertUsage(String message, Object... arguments) {
    err.getBuffer().setLength(0);
    assertThat(run(arguments)).isEqualTo(2);
    assertThat(err.toString()).contains(message).doesNotContain("Exception");
  }

  private int run(Object... arguments) {
    List<String> words = new ArrayList<>();
    for (Object argument : arguments) {
      words.add(argument.toString());
    }
    Output output = new Output(new PrintWriter(out), new PrintWriter(err));
    return Main.run(output, words.toArray(String[]::new));
  }

  private Path photo(String name, String content) throws Exception {
    return Files.writeString(folder.resolve(name), content);
  }
}
