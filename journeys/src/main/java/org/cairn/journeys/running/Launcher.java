package org.cairn.journeys.running;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program behind {@code ./cairn}. */
public final class Launcher {

  private Launcher() {}

  /** Runs a command that ends by itself. */
  public static ProgramResult run(Path root, List<String> arguments) {
    var command = new ArrayList<>(java(root));
    command.addAll(arguments);
    return ProgramResult.of(root, command);
  }

  static List<String> java(Path root) {
    Path jar = root.resolve("deploy/local/target/local.jar");
    if (!Files.exists(jar)) {
      throw new NotRunning(jar + " is missing; ./cairn up builds it");
    }
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xms16m",
        "-Xmx256m",
        "--enable-native-access=ALL-UNNAMED",
        "-jar",
        jar.toString());
  }
}
