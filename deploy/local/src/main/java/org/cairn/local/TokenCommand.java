package org.cairn.local;

import java.util.concurrent.Callable;
import org.cairn.local.keycloak.Tokens;
import org.cairn.local.process.PartState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs in as a demo account and prints the token, and nothing else. */
@Command(
    name = "token",
    customSynopsis = "./cairn token ACCOUNT",
    description = "a bearer token of a demo account")
final class TokenCommand implements Callable<Integer> {
  @Mixin private StateOption state = new StateOption();

  @Parameters(paramLabel = "ACCOUNT", hidden = true)
  private String account = "";

  @Option(names = "--client", hidden = true)
  private String client = "cairn-cli";

  private final Console console;

  TokenCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    PartState keycloak =
        state
            .liveRun()
            .part("keycloak")
            .filter(part -> part.stage() == PartState.Stage.READY)
            .orElseThrow(() -> new LaunchFailure("Keycloak is not up; ./cairn status shows why"));
    console.say(new Tokens(keycloak.address()).of(account, client));
    return 0;
  }
}
