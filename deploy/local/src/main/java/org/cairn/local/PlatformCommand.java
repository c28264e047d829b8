package org.cairn.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.local.kafka.KafkaPart;
import org.cairn.local.keycloak.KeycloakDistribution;
import org.cairn.local.keycloak.KeycloakPart;
import org.cairn.local.keycloak.RealmTemplate;
import org.cairn.local.postgres.PostgresPart;
import org.cairn.local.process.JsonFile;
import org.cairn.local.process.Part;
import org.cairn.local.process.PartState;
import org.cairn.local.process.StateFolder;

/**
 * PostgreSQL, Kafka and Keycloak, or some of them, for a test: ends when the test's end of the pipe
 * closes, so that nothing is left behind by a test that dies.
 */
final class PlatformCommand {
  private static final Set<String> KNOWN = Set.of("postgres", "kafka", "keycloak");

  private final Console console;
  private final Cache cache;
  private final InputStream input;

  PlatformCommand(Console console, Cache cache, InputStream input) {
    this.console = console;
    this.cache = cache;
    this.input = input;
  }

  void run(Arguments arguments) throws IOException {
    arguments.allowOnly("dir", "with", "databases", "base-port", "realm-users");
    var folder = new StateFolder(arguments.directory());
    List<String> wanted =
        arguments.has("with") ? arguments.list("with") : List.of("postgres", "kafka");
    for (String part : wanted) {
      if (!KNOWN.contains(part)) {
        throw new LaunchFailure("--with knows postgres, kafka and keycloak, not '" + part + "'");
      }
    }
    Files.deleteIfExists(folder.platformFile());
    PortPlan ports =
        arguments.has("base-port")
            ? new PortPlan(arguments.number("base-port", 0))
            : PortPlan.free();
    var system = new RunningSystem(folder, console, "");
    try (system) {
      system.claim();
      system.start(
          parts(wanted, arguments, folder, ports), Map.of(ports.kafkaController(), "kafka"));
      JsonFile.write(folder.platformFile(), description(system.states()));
      console.say("platform is up: " + folder.platformFile());
      Thread.ofPlatform().daemon().name("end-of-input").start(this::exitAtEndOfInput);
      system.awaitFailure();
    }
  }

  private List<Part> parts(
      List<String> wanted, Arguments arguments, StateFolder folder, PortPlan ports) {
    var parts = new ArrayList<Part>();
    if (wanted.contains("postgres")) {
      PostgresPart.requireStartable();
      parts.add(
          new PostgresPart(
              folder.data("postgres"),
              folder.logs().of("postgres"),
              cache.postgres(),
              ports.postgres(),
              arguments.list("databases")));
    }
    if (wanted.contains("kafka")) {
      parts.add(
          new KafkaPart(
              folder.data("kafka"),
              folder.logs().of("kafka"),
              ports.kafka(),
              ports.kafkaController(),
              true));
    }
    if (wanted.contains("keycloak")) {
      parts.add(
          new KeycloakPart(
              folder.data("keycloak"),
              folder.logs().of("keycloak"),
              ports.keycloak(),
              ports.keycloakManagement(),
              KeycloakDistribution.beside(LauncherJar.location(), cache.directory()),
              new RealmTemplate(
                      ServiceEnvironment.publicAddress(ports), arguments.number("realm-users", 0))
                  .toImport(),
              console::say));
    }
    return parts;
  }

  private static Map<String, Map<String, Object>> description(List<PartState> states) {
    var description = new LinkedHashMap<String, Map<String, Object>>();
    for (PartState state : states) {
      var entry = new LinkedHashMap<String, Object>();
      switch (state.name()) {
        case "postgres" -> entry.put("port", state.port());
        case "kafka" -> entry.put("bootstrap", state.address());
        default -> entry.put("url", state.address());
      }
      entry.put("pid", state.pid());
      description.put(state.name(), entry);
    }
    return description;
  }

  private void exitAtEndOfInput() {
    try {
      while (input.read() >= 0) {
        // Only the end matters.
      }
    } catch (IOException e) {
      console.say("input broke off; stopping");
    }
    System.exit(0);
  }
}
