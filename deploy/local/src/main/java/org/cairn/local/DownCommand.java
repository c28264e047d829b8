package org.cairn.local;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.cairn.local.process.Ending;
import org.cairn.local.process.Leftovers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Stops the launcher, which stops its parts, and everything that an earlier launcher left running.
 */
@Command(name = "down", customSynopsis = "./cairn down", description = "stop everything, in order")
final class DownCommand implements Callable<Integer> {
  private static final Duration LONGEST_STOP = Duration.ofMinutes(2);

  @Mixin private StateOption state = new StateOption();

  private final Console console;

  DownCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Instant begin = Instant.now();
    var launcher = state.folder().liveRun().flatMap(run -> run.launcher().living());
    if (launcher.isPresent()) {
      console.say("stopping everything (pid " + launcher.get().pid() + ")");
      Ending.terminate(launcher.get(), LONGEST_STOP);
    }
    var leftovers = new Leftovers(state.folder());
    var found = leftovers.find();
    if (launcher.isEmpty() && found.isEmpty()) {
      console.say("nothing is up");
      return 0;
    }
    if (!found.isEmpty()) {
      console.say("stopping what was left running: " + String.join(", ", found.sequencedKeySet()));
    }
    leftovers.stop(found);
    console.say("stopped after " + Console.seconds(Duration.between(begin, Instant.now())));
    return 0;
  }
}
