package org.cairn.local;

import java.util.List;
import java.util.concurrent.Callable;
import org.cairn.local.postgres.Databases;
import org.cairn.local.process.HttpProbe;
import org.cairn.local.process.PartState;
import org.cairn.local.process.Ports;
import org.cairn.local.process.RunState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the parts of the running system; ends with 1 if one of them does not answer. */
@Command(
    name = "status",
    customSynopsis = "./cairn status",
    description = "what is up, with process, port and memory")
final class StatusCommand implements Callable<Integer> {
  @Mixin private StateOption state = new StateOption();

  private final Console console;

  StatusCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RunState run = state.liveRun();
    List<PartState> parts = run.parts().stream().map(StatusCommand::corrected).toList();
    SystemTable.of(run.launcher(), parts).forEach(console::say);
    console.say("");
    console.say("  address " + run.publicAddress());
    return parts.stream().allMatch(part -> part.stage() == PartState.Stage.READY) ? 0 : 1;
  }

  /** The recorded state, corrected if the part does not respond now. */
  private static PartState corrected(PartState part) {
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
}
