package org.cairn.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cairn.evidence.SigningKeys;
import org.cairn.evidence.audit.AuditVerification;
import org.cairn.evidence.audit.ChainCheck;
import org.cairn.evidence.audit.Finding;
import org.cairn.local.Services.Service;
import org.cairn.local.postgres.Databases;
import org.cairn.local.process.StateFolder;

/**
 * Checks the audit logs: {@code audit verify}. It asks no service, because a service is what is
 * being checked; it reads the tables with a role that can do nothing else.
 */
final class AuditCommand {

  private static final String DEMO_KEYS = "demo-signing-keys.json";

  private final Console console;

  AuditCommand(Console console) {
    this.console = console;
  }

  int run(Arguments arguments) throws IOException {
    arguments.allowOnly("dir", "service", "keys");
    if (!arguments.words().equals(List.of("verify"))) {
      throw new LaunchFailure("./cairn audit verify [--service NAME] [--keys FILE]");
    }
    int port =
        new StateFolder(arguments.directory())
            .liveRun()
            .flatMap(run -> run.part("postgres"))
            .orElseThrow(() -> new LaunchFailure("not up; ./cairn up starts it"))
            .port();
    SigningKeys keys = keys(arguments);
    boolean sound = true;
    for (String service : services(arguments)) {
      sound &= isSound(service, new Databases(port), keys);
    }
    return sound ? 0 : 1;
  }

  private static List<String> services(Arguments arguments) {
    List<String> all = Services.ALL.stream().filter(Service::database).map(Service::name).toList();
    if (!arguments.has("service")) {
      return all;
    }
    String asked = arguments.value("service").orElseThrow();
    if (!all.contains(asked)) {
      throw new LaunchFailure(
          "which service? '" + asked + "' keeps no audit log; these do: " + String.join(", ", all));
    }
    return List.of(asked);
  }

  private static SigningKeys keys(Arguments arguments) throws IOException {
    String file = arguments.value("keys").orElse("");
    try {
      return SigningKeys.read(file.isEmpty() ? demoKeys() : Files.readString(Path.of(file)));
    } catch (IllegalArgumentException e) {
      throw new LaunchFailure("the keys to check with: " + e.getMessage(), e);
    }
  }

  /** The keys of the local system, which anybody may know. */
  static String demoKeys() {
    try (InputStream in =
        Objects.requireNonNull(AuditCommand.class.getResourceAsStream(DEMO_KEYS))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new LaunchFailure("cannot read " + DEMO_KEYS, e);
    }
  }

  private boolean isSound(String service, Databases databases, SigningKeys keys) {
    Instant begin = Instant.now();
    try (Connection connection = databases.openAsReader(service)) {
      ChainCheck verdict = new AuditVerification(service, keys).verify(connection);
      tell(service, verdict, Duration.between(begin, Instant.now()));
      return verdict.isSound();
    } catch (SQLException e) {
      throw new LaunchFailure(
          "the audit log of " + service + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void tell(String service, ChainCheck verdict, Duration took) {
    for (Finding finding : verdict.findings()) {
      console.say("  " + service + ": " + finding);
    }
    if (verdict.all() > verdict.findings().size()) {
      console.say(
          "  %s: and %d more".formatted(service, verdict.all() - verdict.findings().size()));
    }
    double seconds = Math.max(took.toMillis(), 1) / 1000.0;
    console.say(
        String.format(
            Locale.ROOT,
            "%-14s %s  %d entries sealed by %d seals, %d roots, %d not sealed yet  %.1f s  %.0f rows/s",
            service,
            verdict.isSound() ? "sound" : "TAMPERED WITH",
            verdict.sealed(),
            verdict.seals(),
            verdict.roots(),
            verdict.unsealed(),
            seconds,
            verdict.sealed() / seconds));
  }
}
