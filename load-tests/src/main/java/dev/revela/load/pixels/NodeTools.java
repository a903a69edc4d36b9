package dev.revela.load.pixels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The scripts that run on Node, beside the packages they need. */
final class NodeTools {
  private static final String MANIFEST = "package.json";

  private final Path folder;

  private NodeTools(Path folder) {
    this.folder = folder;
  }

  /**
   * Copies the scripts to the module's target folder and installs their packages there by npm,
   * unless they are there.
   *
   * @param module the folder of the load tests
   * @throws SetupException where there is no Node, or where npm cannot install
   */
  static NodeTools prepared(Path module) throws IOException, SetupException {
    Path folder = Files.createDirectories(module.resolve("target/node"));
    try (Stream<Path> scripts = Files.list(module.resolve("src/main/node"))) {
      for (Path script : scripts.toList()) {
        Path copy = folder.resolve(script.getFileName());
        Files.copy(script, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    NodeTools tools = new NodeTools(folder);
    tools.install();
    return tools;
  }

  /** The command that runs a script. */
  List<String> command(String script, String... arguments) {
    return Stream.concat(Stream.of("node", folder.resolve(script).toString()), Stream.of(arguments))
        .toList();
  }

  private void install() throws IOException, SetupException {
    // Written last, so that an install that was broken off is done again.
    Path installed = folder.resolve("installed.json");
    String wanted = Files.readString(folder.resolve(MANIFEST));
    if (Files.exists(installed) && Files.readString(installed).equals(wanted)) {
      return;
    }
    System.err.println("pixels: installing the packages of load-tests/src/main/node by npm ...");
    Path log = folder.resolve("npm.log");
    int status;
    try {
      Process npm =
          new ProcessBuilder("npm", "install", "--no-package-lock", "--no-audit", "--no-fund")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      npm.getOutputStream().close();
      status = npm.waitFor();
    } catch (IOException e) {
      throw new SetupException(
          "The comparison with sharp needs Node 20 or newer with npm, and npm cannot be started.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SetupException("The install of the packages was interrupted.");
    }
    if (status != 0) {
      throw new SetupException(
          "npm could not install sharp, for which the comparison needs the network once; what npm"
              + " says is in "
              + log);
    }
    Files.writeString(installed, wanted);
  }
}
