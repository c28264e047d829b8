package org.cairn.journeys.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The folders for every command of the demo and the bench; the script passes them. */
@Command(name = "./cairn")
final class Folders {
  @Option(names = "--root", hidden = true, paramLabel = "CHECKOUT", scope = ScopeType.INHERIT)
  private Path root = Path.of(".");

  @Option(names = "--dir", hidden = true, paramLabel = "DIRECTORY", scope = ScopeType.INHERIT)
  private @Nullable Path state;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      hidden = true,
      scope = ScopeType.INHERIT,
      description = "show what the command does and its options")
  boolean help;

  Path root() {
    return absolute(root);
  }

  /** The folder of the running system. */
  Path state() {
    return state == null ? root().resolve(".cairn") : absolute(state);
  }

  static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
