package org.cairn.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.cairn.evidence.SigningKeys;
import org.cairn.evidence.audit.AuditVerification;
import org.cairn.evidence.audit.ChainCheck;
import org.cairn.evidence.audit.Finding;
import org.cairn.local.Services.Service;
import org.cairn.local.postgres.Databases;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Verifies the audit logs. It reads the tables itself, with a role that can do nothing else,
 * because a service under verification cannot vouch for itself.
 */
@Command(
    name = "audit",
    customSynopsis = "./cairn audit verify [OPTIONS]",
    description = "see ./cairn audit verify --help")
final class AuditCommand {
  private final Console console;

  AuditCommand(Console console) {
    this.console = console;
  }

  @Command(
      name = "verify",
      customSynopsis = "./cairn audit verify [OPTIONS]",
      sortOptions = false,
      description = "check the audit logs: nothing altered, removed or inserted")
  int verify(
      @Mixin StateOption state,
      @Option(names = "--service", paramLabel = "NAME", description = "of one service only")
          @Nullable String service,
      @Option(
              names = "--keys",
              paramLabel = "FILE",
              description = "the public keys (JWKS); default: those of the local system")
          @Nullable Path keysFile)
      throws IOException {
    List<String> services = services(service);
    int port =
        state
            .liveRun()
            .part("postgres")
            .orElseThrow(() -> new LaunchFailure("not up; ./cairn up starts it"))
            .port();
    SigningKeys keys = keys(keysFile);
    boolean sound = true;
    for (String checked : services) {
      sound &= isSound(checked, new Databases(port), keys);
    }
    return sound ? 0 : 1;
  }

  private static List<String> services(@Nullable String wanted) {
    List<String> all = Services.ALL.stream().filter(Service::database).map(Service::name).toList();
    if (wanted == null) {
      return all;
    }
    if (!all.contains(wanted)) {
      throw new LaunchFailure(
          "which service? '"
              + wanted
              + "' has no audit log; these services have one: "
              + String.join(", ", all));
    }
    return List.of(wanted);
  }

  private static SigningKeys keys(@Nullable Path file) throws IOException {
    try {
      return SigningKeys.read(file == null ? DemoKeys.SIGNING.json() : Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw new LaunchFailure("the verification keys are not valid: " + e.getMessage(), e);
    }
  }

  private boolean isSound(String service, Databases databases, SigningKeys keys) {
    Instant begin = Instant.now();
    try (Connection connection = databases.openAsReader(service)) {
      ChainCheck check = new AuditVerification(service, keys).verify(connection);
      print(service, check, Duration.between(begin, Instant.now()));
      return check.isSound();
    } catch (SQLException e) {
      throw new LaunchFailure("cannot read the audit log of " + service + ": " + e.getMessage(), e);
    }
  }

  private void print(String service, ChainCheck check, Duration took) {
    for (Finding finding : check.findings()) {
      console.say("  " + service + ": " + finding);
    }
    if (check.all() > check.findings().size()) {
      console.say("  %s: and %d more".formatted(service, check.all() - check.findings().size()));
    }
    double seconds = Math.max(took.toMillis(), 1) / 1000.0;
    console.say(
        String.format(
            Locale.ROOT,
            "%-14s %s  %d entries sealed by %d seals, %d roots, %d not sealed yet  %.1f s  %.0f"
                + " rows/s",
            service,
            check.isSound() ? "sound" : "TAMPERED WITH",
            check.sealed(),
            check.seals(),
            check.roots(),
            check.unsealed(),
            seconds,
            check.sealed() / seconds));
  }
}
