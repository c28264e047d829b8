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
import org.cairn.local.Services.Service;
import org.cairn.local.kafka.KafkaPart;
import org.cairn.local.keycloak.DemoAccount;
import org.cairn.local.keycloak.KeycloakDistribution;
import org.cairn.local.keycloak.KeycloakPart;
import org.cairn.local.keycloak.RealmTemplate;
import org.cairn.local.postgres.PostgresPart;
import org.cairn.local.process.FolderTree;
import org.cairn.local.process.Installation;
import org.cairn.local.process.Part;
import org.cairn.local.process.ProcessIdentity;
import org.cairn.local.process.StateFolder;

/** The whole system: starts it, shows it, keeps it running until it is told to stop. */
final class UpCommand {
  private static final int DEFAULT_FREE_MEBIBYTES = 1024;

  private final Console console;
  private final Cache cache;
  private final Map<String, String> environment;

  UpCommand(Console console, Cache cache, Map<String, String> environment) {
    this.console = console;
    this.cache = cache;
    this.environment = environment;
  }

  void run(Arguments arguments) throws IOException {
    arguments.allowOnly("dir", "root", "base-port", "realm-users", "env", "services-env", "only");
    Instant begin = Instant.now();
    var folder = new StateFolder(arguments.directory());
    Path root = Path.of(arguments.value("root").orElse(".")).toAbsolutePath().normalize();
    PortPlan ports = ports(arguments);
    List<Service> services = arguments.value("only").isPresent() ? List.of() : Services.ALL;
    services.forEach(service -> requireBuilt(root, service));
    String address = ServiceEnvironment.publicAddress(ports);
    try (var system = new RunningSystem(folder, console, address)) {
      system.claim();
      requireDiskSpace(folder.directory());
      PostgresPart.requireStartable();
      dropFormerLaunchers(folder.directory().resolve(StateFolder.PROGRAMS));
      List<Part> parts = platform(arguments, folder, ports, root);
      var told = ServiceEnvironment.of(ports, arguments);
      for (Service service : services) {
        parts.add(part(service, folder, ports, root, told));
      }
      system.start(parts, otherPorts(ports, services));
      greet(system, address, Duration.between(begin, Instant.now()));
      system.awaitFailure();
    }
  }

  private static Map<Integer, String> otherPorts(PortPlan ports, List<Service> services) {
    var others = new HashMap<Integer, String>();
    others.put(ports.kafkaController(), "kafka (controller)");
    others.put(ports.keycloakManagement(), "keycloak (management)");
    services.forEach(service ->
        others.put(ports.management(service.offset()), service.name() + " (management)"));
    return others;
  }

  /** The script installs each built launcher in a folder of its own. */
  private static void dropFormerLaunchers(Path installed) throws IOException {
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

  private PortPlan ports(Arguments arguments) {
    String base =
        arguments.value("base-port").orElse(environment.getOrDefault("CAIRN_PORT_BASE", ""));
    if (base.equals("free")) {
      return PortPlan.free();
    }
    try {
      return new PortPlan(base.isBlank() ? PortPlan.DEFAULT_BASE : Integer.parseInt(base));
    } catch (NumberFormatException e) {
      throw new LaunchFailure("the first port must be a number or 'free', not '" + base + "'", e);
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
    long least;
    try {
      least =
          Long.parseLong(
              environment.getOrDefault(
                  "CAIRN_MIN_FREE_MIB", Integer.toString(DEFAULT_FREE_MEBIBYTES)));
    } catch (NumberFormatException e) {
      throw new LaunchFailure("CAIRN_MIN_FREE_MIB is not a number", e);
    }
    long free = Files.getFileStore(directory).getUsableSpace() >> 20;
    if (free < least) {
      throw new LaunchFailure(
          "only " + free + " MiB free at " + directory + ", at least " + least + " are needed");
    }
  }

  private List<Part> platform(Arguments arguments, StateFolder folder, PortPlan ports, Path root) {
    List<String> databases =
        Services.ALL.stream().filter(Service::database).map(Service::name).toList();
    var parts = new ArrayList<Part>();
    parts.add(
        new PostgresPart(
            folder.data("postgres"),
            folder.logs().of("postgres"),
            cache.postgres(),
            ports.postgres(),
            databases));
    parts.add(
        new KafkaPart(
            folder.data("kafka"),
            folder.logs().of("kafka"),
            ports.kafka(),
            ports.kafkaController(),
            false));
    parts.add(
        new KeycloakPart(
            folder.data("keycloak"),
            folder.logs().of("keycloak"),
            ports.keycloak(),
            ports.keycloakManagement(),
            KeycloakDistribution.beside(
                root.resolve("deploy/local/target/local.jar"), cache.directory()),
            new RealmTemplate(
                    ServiceEnvironment.publicAddress(ports), arguments.number("realm-users", 0))
                .toImport(),
            console::say));
    return parts;
  }

  private static Part part(
      Service service, StateFolder folder, PortPlan ports, Path root, ServiceEnvironment told)
      throws IOException {
    Path installed = folder.directory().resolve(StateFolder.PROGRAMS).resolve(service.name());
    Installation.update(built(root, service), installed);
    return new ServicePart(
        service,
        installed.resolve("quarkus-run.jar"),
        folder.logs().of(service.name()),
        ports.service(service.offset()),
        ports.management(service.offset()),
        told.of(service));
  }

  private void greet(RunningSystem system, String address, Duration took) {
    console.say("");
    SystemTable.of(ProcessIdentity.ofThisProcess(), system.states()).forEach(console::say);
    console.say("");
    console.say("All ready after " + Console.seconds(took) + ". Address: " + address);
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
