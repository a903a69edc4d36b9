package dev.revela.load.pixels;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Someone who develops photos in a process of its own.
 *
 * @param command starts the process, which speaks by lines; see {@link LineProcess}
 */
record Contender(String name, List<String> command) {
  /** Sharp as its documentation shows it: what the others are measured against. */
  static final String USUAL = "sharp, a pipeline per rendition";

  static final String BY_HAND = "sharp, by hand";

  /** What the function has where nothing else is said: 2048 MB, three quarters of it heap. */
  private static final String HEAP = "-Xmx1536m";

  /** The flags of Lambda's own Java, and of the local cloud. */
  static final List<String> JVM_FLAGS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", HEAP);

  Contender {
    command = List.copyOf(command);
  }

  /** Sharp in both forms, and each engine. */
  static List<Contender> all(NodeTools node) {
    List<Contender> contenders = new ArrayList<>();
    contenders.add(new Contender(USUAL, node.command("develop.mjs", "usual")));
    contenders.add(new Contender(BY_HAND, node.command("develop.mjs", "by-hand")));
    for (String engine : EngineProcess.ENGINES.keySet()) {
      contenders.add(new Contender(engine, engineCommand(engine)));
    }
    return contenders;
  }

  /** Engines run in this process's Java, with its class path. */
  private static List<String> engineCommand(String engine) {
    List<String> command = new ArrayList<>();
    // The function's own environment has it too.
    command.addAll(List.of("/usr/bin/env", "MALLOC_ARENA_MAX=1"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM_FLAGS);
    command.add("-Djava.awt.headless=true");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(EngineProcess.class.getName(), engine));
    return command;
  }
}
