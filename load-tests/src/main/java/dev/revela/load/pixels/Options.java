package dev.revela.load.pixels;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param photos files and folders; none means the user's own or synthetic ones
 * @param repeats of each photo in a round
 * @param warmUps rounds before those that count
 * @param json where the samples and results go
 * @param check whether a promise that is not kept ends in exit code 1
 */
record Options(
    List<Path> photos,
    int rounds,
    int repeats,
    int warmUps,
    Optional<Path> json,
    boolean progressive,
    boolean markdown,
    boolean check,
    boolean help) {
  static final String USAGE =
      """
      Usage: revela pixels [--photos FILE|FOLDER ...] [--rounds N] [--repeats N]
                           [--warm-ups N] [--progressive] [--json FILE] [--markdown]
                           [--check]
      Measures sharp and Revela's engines on the same photos, in turn, and prints ratios.
        --photos       JPEGs or folders of them; default: the folder big of REVELA_PHOTOS,
                       or else synthetic photos of 6, 8, 12 and 48 MP
        --rounds       each of all photos by all contenders; default: 10
        --repeats      of each photo in a round, of which it takes the mean; default: 5
        --warm-ups     rounds before those, without repeats; default: 5
        --progressive  progressive JPEGs from all contenders
        --json         writes every sample and result to this file
        --markdown     prints the tables in Markdown
        --check        exit code 1 where the libvips engine breaks a promise
      docs/performance.md says what is measured, and how.""";

  private static final int ROUNDS = 10;
  private static final int REPEATS = 5;
  private static final int WARM_UPS = 5;

  Options {
    photos = List.copyOf(photos);
  }

  /**
   * Reads the arguments.
   *
   * @throws SetupException where one is unknown or lacks its value
   */
  static Options of(List<String> arguments) throws SetupException {
    return new Reader(arguments).read();
  }

  /** Goes through the arguments once. */
  private static final class Reader {
    private final List<String> arguments;
    private int next;
    private final List<Path> photos = new ArrayList<>();
    private int rounds = ROUNDS;
    private int repeats = REPEATS;
    private int warmUps = WARM_UPS;
    private Optional<Path> json = Optional.empty();
    private boolean progressive;
    private boolean markdown;
    private boolean check;
    private boolean help;

    Reader(List<String> arguments) {
      this.arguments = arguments;
    }

    Options read() throws SetupException {
      while (next < arguments.size()) {
        String option = arguments.get(next++);
        switch (option) {
          case "--photos" -> {
            photos.add(Path.of(value(option)));
            while (next < arguments.size() && !arguments.get(next).startsWith("--")) {
              photos.add(Path.of(value(option)));
            }
          }
          case "--rounds" -> rounds = number(option, 1);
          case "--repeats" -> repeats = number(option, 1);
          case "--warm-ups" -> warmUps = number(option, 0);
          case "--json" -> json = Optional.of(Path.of(value(option)));
          case "--progressive" -> progressive = true;
          case "--markdown" -> markdown = true;
          case "--check" -> check = true;
          case "--help", "-h" -> help = true;
          default -> throw new SetupException("Unknown: " + option + ". Try: revela pixels --help");
        }
      }
      return new Options(
          photos, rounds, repeats, warmUps, json, progressive, markdown, check, help);
    }

    private String value(String option) throws SetupException {
      if (next >= arguments.size()) {
        throw new SetupException(option + " needs a value. Try: revela pixels --help");
      }
      return arguments.get(next++);
    }

    private int number(String option, int least) throws SetupException {
      String text = value(option);
      if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < least) {
        throw new SetupException(
            "%s is a whole number from %d to 9999, not %s.".formatted(option, least, text));
      }
      return Integer.parseInt(text);
    }
  }
}
