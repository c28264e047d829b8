package org.cairn.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cairn.local.process.JsonFile;
import org.cairn.local.process.Part;
import org.cairn.local.process.PartState;
import org.cairn.local.process.StateFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * PostgreSQL, Kafka and Keycloak, or some of them, for a test. They stop when the test closes its
 * end of the pipe, so that a test that dies leaves nothing running.
 */
@Command(name = "platform", hidden = true, description = "the servers that a test needs")
final class PlatformCommand implements Callable<Integer> {
  private enum Server {
    POSTGRES,
    KAFKA,
    KEYCLOAK
  }

  @Mixin private StateOption state = new StateOption();

  @Option(
      names = "--with",
      paramLabel = "SERVERS",
      split = ",",
      defaultValue = "postgres,kafka",
      description = "some of them: ${COMPLETION-CANDIDATES}")
  private Set<Server> servers = Set.of();

  @Option(names = "--databases", paramLabel = "NAMES", split = ",")
  private List<String> databases = List.of();

  @Option(
      names = "--base-port",
      paramLabel = "N|free",
      converter = PortPlan.Converter.class,
      defaultValue = "free")
  private PortPlan ports = PortPlan.DEFAULT;

  @Option(names = "--realm-users", paramLabel = "N")
  private int realmUsers;

  private final Console console;
  private final Cache cache;
  private final InputStream input;

  PlatformCommand(Console console, Cache cache, InputStream input) {
    this.console = console;
    this.cache = cache;
    this.input = input;
  }

  @Override
  public Integer call() throws IOException {
    StateFolder folder = state.folder();
    Files.deleteIfExists(folder.platformFile());
    try (var system = new RunningSystem(folder, console, "")) {
      system.claim();
      system.start(
          parts(new Platform(folder, ports, cache, console)),
          Map.of(ports.kafkaController(), "kafka"));
      JsonFile.write(folder.platformFile(), description(system.states()));
      console.say("platform is up: " + folder.platformFile());
      Thread.ofPlatform().daemon().name("end-of-input").start(this::exitAtEndOfInput);
      system.awaitFailure();
    }
    return 0;
  }

  private List<Part> parts(Platform platform) {
    var parts = new ArrayList<Part>();
    if (servers.contains(Server.POSTGRES)) {
      parts.add(platform.postgres(databases));
    }
    if (servers.contains(Server.KAFKA)) {
      parts.add(platform.kafka(true));
    }
    if (servers.contains(Server.KEYCLOAK)) {
      parts.add(platform.keycloak(LauncherJar.location(), realmUsers));
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
        // Only the end of the input matters.
      }
    } catch (IOException e) {
      console.say("the input broke; stopping");
    }
    System.exit(0);
  }
}
