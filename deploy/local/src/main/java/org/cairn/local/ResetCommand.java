package org.cairn.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cairn.local.process.FolderTree;
import org.cairn.local.process.Leftovers;
import org.cairn.local.process.StateFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes everything in the state folder of a system that is not running. */
@Command(
    name = "reset",
    customSynopsis = "./cairn reset [OPTIONS]",
    description = "delete all local data (asks first)")
final class ResetCommand implements Callable<Integer> {
  @Mixin private StateOption state = new StateOption();

  @Option(names = "--yes", description = "do not ask")
  private boolean yes;

  private final Console console;
  private final BufferedReader answers;

  ResetCommand(Console console, BufferedReader answers) {
    this.console = console;
    this.answers = answers;
  }

  @Override
  public Integer call() throws IOException {
    StateFolder folder = state.folder();
    if (folder.liveRun().isPresent() || !new Leftovers(folder).find().isEmpty()) {
      throw new LaunchFailure("the system is still up; stop it with ./cairn down");
    }
    if (!Files.exists(folder.directory())) {
      console.say("nothing to delete in " + folder.directory());
      return 0;
    }
    if (!yes) {
      console.say("This deletes every record of the local system in " + folder.directory() + ".");
      console.say("Type yes to continue:");
      if (!"yes".equals(Objects.requireNonNullElse(answers.readLine(), "").strip())) {
        throw new LaunchFailure("nothing was deleted");
      }
    }
    try (Stream<Path> content = Files.list(folder.directory())) {
      for (Path path : content.toList()) {
        FolderTree.delete(path);
      }
    }
    console.say("deleted everything in " + folder.directory());
    return 0;
  }
}
