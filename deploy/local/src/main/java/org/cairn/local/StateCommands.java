package org.cairn.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairn.local.keycloak.Tokens;
import org.cairn.local.postgres.Databases;
import org.cairn.local.process.Ending;
import org.cairn.local.process.FolderTree;
import org.cairn.local.process.HttpProbe;
import org.cairn.local.process.Leftovers;
import org.cairn.local.process.PartState;
import org.cairn.local.process.Ports;
import org.cairn.local.process.RunState;
import org.cairn.local.process.StateFolder;

/** The commands about a system that is, or is not, running: down, status, reset, token. */
final class StateCommands {
  private static final Duration LONGEST_STOP = Duration.ofMinutes(2);

  private final Console console;
  private final BufferedReader answers;

  StateCommands(Console console, BufferedReader answers) {
    this.console = console;
    this.answers = answers;
  }

  int down(Arguments arguments) throws IOException {
    arguments.allowOnly("dir");
    var folder = new StateFolder(arguments.directory());
    Instant begin = Instant.now();
    var launcher = folder.liveRun().flatMap(run -> run.launcher().living());
    if (launcher.isPresent()) {
      console.say("stopping everything (pid " + launcher.get().pid() + ")");
      launcher.get().destroy();
      if (!Ending.isGone(launcher.get(), LONGEST_STOP)) {
        launcher.get().destroyForcibly();
        Ending.isGone(launcher.get(), Duration.ofSeconds(5));
      }
    }
    var leftovers = new Leftovers(folder);
    var found = leftovers.find();
    if (launcher.isEmpty() && found.isEmpty()) {
      console.say("nothing is up");
      return 0;
    }
    if (!found.isEmpty()) {
      console.say("stopping what was left over: " + String.join(", ", found.sequencedKeySet()));
    }
    leftovers.stop(found);
    console.say("stopped after " + Console.seconds(Duration.between(begin, Instant.now())));
    return 0;
  }

  int status(Arguments arguments) {
    arguments.allowOnly("dir");
    var folder = new StateFolder(arguments.directory());
    RunState run = live(folder);
    List<PartState> asked = run.parts().stream().map(StateCommands::asked).toList();
    SystemTable.of(run.launcher(), asked).forEach(console::say);
    console.say("");
    console.say("  address " + run.publicAddress());
    return asked.stream().allMatch(part -> part.stage() == PartState.Stage.READY) ? 0 : 1;
  }

  /** What run.json says, corrected by what the part itself answers now. */
  private static PartState asked(PartState part) {
    boolean answers =
        switch (part.name()) {
          case "postgres" -> new Databases(part.port()).answer();
          case "kafka" -> Ports.answers(part.port());
          case "keycloak" ->
              HttpProbe.answers(part.address() + "/.well-known/openid-configuration");
          default -> HttpProbe.answers(part.management() + "/q/health/ready");
        };
    return answers || part.stage() != PartState.Stage.READY ? part : part.silent();
  }

  int reset(Arguments arguments) throws IOException {
    arguments.allowOnly("dir", "yes");
    var folder = new StateFolder(arguments.directory());
    if (folder.liveRun().isPresent() || !new Leftovers(folder).find().isEmpty()) {
      throw new LaunchFailure("it is still up; ./cairn down first");
    }
    if (!Files.exists(folder.directory())) {
      console.say("nothing to clear at " + folder.directory());
      return 0;
    }
    if (!arguments.has("yes")) {
      console.say("This deletes every record of the local system in " + folder.directory() + ".");
      console.say("Type yes to go on:");
      if (!"yes".equals(Objects.requireNonNullElse(answers.readLine(), "").strip())) {
        throw new LaunchFailure("nothing was deleted");
      }
    }
    try (Stream<Path> content = Files.list(folder.directory())) {
      for (Path path : content.toList()) {
        FolderTree.delete(path);
      }
    }
    console.say("cleared " + folder.directory());
    return 0;
  }

  int token(Arguments arguments) {
    arguments.allowOnly("dir", "client");
    if (arguments.words().size() != 1) {
      throw new LaunchFailure("which account? ./cairn token ACCOUNT");
    }
    var folder = new StateFolder(arguments.directory());
    PartState keycloak =
        live(folder)
            .part("keycloak")
            .filter(part -> part.stage() == PartState.Stage.READY)
            .orElseThrow(() -> new LaunchFailure("Keycloak is not up; ./cairn status shows why"));
    String client = arguments.value("client").orElse("cairn-cli");
    console.say(new Tokens(keycloak.address()).of(arguments.words().getFirst(), client));
    return 0;
  }

  private static RunState live(StateFolder folder) {
    return folder.liveRun().orElseThrow(() -> new LaunchFailure("not up; ./cairn up starts it"));
  }
}
