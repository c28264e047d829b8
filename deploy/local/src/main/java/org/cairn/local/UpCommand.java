package org.cairn.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cairn.local.Services.Service;
import org.cairn.local.keycloak.DemoAccount;
import org.cairn.local.process.FolderTree;
import org.cairn.local.process.Installation;
import org.cairn.local.process.Part;
import org.cairn.local.process.ProcessIdentity;
import org.cairn.local.process.StateFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the whole system, shows it, and keeps it running until somebody stops it. */
@Command(
    name = "up",
    customSynopsis = "./cairn up [OPTIONS]",
    sortOptions = false,
    description = "build if needed, start everything, stay until Ctrl-C")
final class UpCommand implements Callable<Integer> {
  private static final int DEFAULT_FREE_MEBIBYTES = 1024;

  @Mixin private StateOption state = new StateOption();

  @Option(names = "--root", hidden = true, paramLabel = "CHECKOUT")
  private Path root = Path.of(".");

  @Option(
      names = "--base-port",
      paramLabel = "N|free",
      converter = PortPlan.Converter.class,
      defaultValue = "${env:CAIRN_PORT_BASE:-}",
      description = "the first port (default 8480, or CAIRN_PORT_BASE)")
  private PortPlan ports = PortPlan.DEFAULT;

  @Option(
      names = "--realm-users",
      paramLabel = "N",
      description = "add load-001, load-002, ... (password demo-load-password)")
  private int realmUsers;

  @Option(
      names = "--env",
      paramLabel = "SERVICE:KEY=VALUE",
      description = "more environment for a service")
  private List<String> environmentEntries = List.of();

  @Option(
      names = "--services-env",
      paramLabel = "FILE",
      description = "the same from a file, one entry per line")
  private List<Path> environmentFiles = List.of();

  @Option(names = "--only", hidden = true, paramLabel = "platform")
  private Optional<Only> only = Optional.empty();

  private final Console console;
  private final Cache cache;
  private final Map<String, String> environment;

  UpCommand(Console console, Cache cache, Map<String, String> environment) {
    this.console = console;
    this.cache = cache;
    this.environment = environment;
  }

  /** A part of the system, for a test. */
  private enum Only {
    PLATFORM
  }

  @Override
  public Integer call() throws IOException {
    Instant begin = Instant.now();
    StateFolder folder = state.folder();
    Path checkout = root.toAbsolutePath().normalize();
    List<Service> services = only.isPresent() ? List.of() : Services.ALL;
    services.forEach(service -> requireBuilt(checkout, service));
    String address = ServiceEnvironment.publicAddress(ports);
    try (var system = new RunningSystem(folder, console, address)) {
      system.claim();
      requireDiskSpace(folder.directory());
      deleteOldLaunchers(folder.directory().resolve(StateFolder.PROGRAMS));
      List<Part> parts = platform(folder, checkout);
      var serviceEnvironment =
          ServiceEnvironment.of(ports, folder, environmentEntries, environmentFiles);
      for (Service service : services) {
        parts.add(part(service, folder, checkout, serviceEnvironment));
      }
      system.start(parts, otherPorts(services));
      greet(system, address, Duration.between(begin, Instant.now()));
      system.awaitFailure();
    }
    return 0;
  }

  private Map<Integer, String> otherPorts(List<Service> services) {
    var others = new HashMap<Integer, String>();
    others.put(ports.kafkaController(), "kafka (controller)");
    others.put(ports.keycloakManagement(), "keycloak (management)");
    services.forEach(service ->
        others.put(ports.management(service.offset()), service.name() + " (management)"));
    return others;
  }

  /** The script installs every built launcher in its own folder. */
  private static void deleteOldLaunchers(Path installed) throws IOException {
    Path own = LauncherJar.location().resolveSibling(".").normalize();
    if (!own.startsWith(installed)) {
      return;
    }
    try (var launchers = Files.newDirectoryStream(installed, "launcher-*")) {
      for (Path launcher : launchers) {
        if (!launcher.equals(own)) {
          FolderTree.delete(launcher);
        }
      }
    }
  }

  private static Path built(Path root, Service service) {
    return root.resolve(service.module()).resolve("target").resolve("quarkus-app");
  }

  private static void requireBuilt(Path root, Service service) {
    if (!Files.exists(built(root, service).resolve("quarkus-run.jar"))) {
      throw new LaunchFailure(
          service.module() + " is not built; run ./cairn up, which builds what is missing");
    }
  }

  private void requireDiskSpace(Path directory) throws IOException {
    long required;
    try {
      required =
          Long.parseLong(
              environment.getOrDefault(
                  "CAIRN_MIN_FREE_MIB", Integer.toString(DEFAULT_FREE_MEBIBYTES)));
    } catch (NumberFormatException e) {
      throw new LaunchFailure("CAIRN_MIN_FREE_MIB is not a number", e);
    }
    long free = Files.getFileStore(directory).getUsableSpace() >> 20;
    if (free < required) {
      throw new LaunchFailure(
          "only " + free + " MiB free at " + directory + ", at least " + required + " are needed");
    }
  }

  private List<Part> platform(StateFolder folder, Path checkout) {
    var platform = new Platform(folder, ports, cache, console);
    List<String> databases =
        Services.ALL.stream().filter(Service::database).map(Service::name).toList();
    Path launcherJar = checkout.resolve("deploy/local/target/local.jar");
    return new ArrayList<>(
        List.of(
            platform.postgres(databases),
            platform.kafka(false),
            platform.keycloak(launcherJar, realmUsers)));
  }

  private Part part(
      Service service, StateFolder folder, Path checkout, ServiceEnvironment serviceEnvironment)
      throws IOException {
    Path installed = folder.directory().resolve(StateFolder.PROGRAMS).resolve(service.name());
    Installation.update(built(checkout, service), installed);
    return new ServicePart(
        service,
        installed.resolve("quarkus-run.jar"),
        folder.logs().of(service.name()),
        ports.service(service.offset()),
        ports.management(service.offset()),
        serviceEnvironment.of(service));
  }

  private void greet(RunningSystem system, String address, Duration took) {
    console.say("");
    SystemTable.of(ProcessIdentity.ofThisProcess(), system.states()).forEach(console::say);
    console.say("");
    console.say("Everything is ready after " + Console.seconds(took) + ". Address: " + address);
    console.say("");
    console.say(String.format("  %-14s %-28s %s", "account", "password", "role"));
    for (DemoAccount account : DemoAccount.all()) {
      console.say(
          String.format(
              "  %-14s %-28s %s%s",
              account.account(), account.password(), account.role(), boundTo(account)));
    }
    console.say("");
    console.say("Ctrl-C or ./cairn down stops it.");
  }

  private static String boundTo(DemoAccount account) {
    if (!account.organization().isEmpty()) {
      return " (" + account.organization() + ")";
    }
    return account.jurisdictions().isEmpty()
        ? ""
        : " (" + String.join(", ", account.jurisdictions()) + ")";
  }
}
