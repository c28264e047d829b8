package org.cairn.local.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cairn.local.process.Ending;
import org.cairn.local.process.FolderTree;
import org.cairn.local.process.HttpProbe;
import org.cairn.local.process.JavaProgram;
import org.cairn.local.process.ServerPart;
import org.cairn.local.process.StateFolder;

/** Keycloak in a child JVM, with its own small database and one realm. */
public final class KeycloakPart extends ServerPart {
  private static final List<String> SHARED = List.of("lib", "conf", "themes", "providers", "bin");
  private static final List<String> JVM =
      List.of(
          "-XX:+UseSerialGC",
          "-Xms64m",
          "-Xmx256m",
          "-XX:MaxMetaspaceSize=256m",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
          "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
              + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
          "-Dpicocli.disable.closures=true",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED");

  static final String ADMINISTRATOR = "keycloak-admin";
  static final String ADMINISTRATOR_PASSWORD = "demo-keycloak-admin-password";

  private final int managementPort;
  private final KeycloakDistribution distribution;
  private final Realm realm;
  private final Consumer<String> say;

  /**
   * The realm to import.
   *
   * @param variables the values for the placeholders of the file
   */
  public record Realm(String json, Map<String, String> variables) {}

  public KeycloakPart(
      StateFolder folder,
      int port,
      int managementPort,
      KeycloakDistribution distribution,
      Realm realm,
      Consumer<String> say) {
    super("keycloak", port, folder, Duration.ofMinutes(3));
    this.managementPort = managementPort;
    this.distribution = distribution;
    this.realm = realm;
    this.say = say;
  }

  @Override
  public String address() {
    return realmAddress(port());
  }

  public static String realmAddress(int port) {
    return "http://127.0.0.1:" + port + "/realms/" + RealmTemplate.REALM;
  }

  /**
   * Runs Java directly, not through kc.sh: its shell would be the launcher's child instead of the
   * process to watch.
   */
  @Override
  public ProcessHandle start() throws IOException {
    Path home = home(distribution.prepared(say));
    var arguments = new ArrayList<>(JVM);
    arguments.addAll(
        List.of(
            "-Dkc.home.dir=" + home,
            "-Djboss.server.config.dir=" + home.resolve("conf"),
            "-cp",
            home.resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
            "start",
            "--optimized",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + port(),
            "--http-management-port=" + managementPort,
            "--hostname=http://127.0.0.1:" + port(),
            "--cache=local",
            "--import-realm"));
    var environment = new HashMap<>(realm.variables());
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR_PASSWORD);
    return new JavaProgram(arguments, environment, log(), false).start().toHandle();
  }

  /** The programs are shared on the machine; the data belong to this system. */
  private Path home(Path prepared) throws IOException {
    Path home = data().resolve("home");
    Files.createDirectories(home);
    for (String name : SHARED) {
      Path link = home.resolve(name);
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, prepared.resolve(name));
    }
    importRealm(home.resolve("data"));
    return home;
  }

  /** Keycloak does not import over an existing realm; a changed one needs an empty database. */
  private void importRealm(Path homeData) throws IOException {
    Path file = homeData.resolve("import").resolve("cairn-realm.json");
    String wanted = realm.json();
    if (Files.exists(file) && Files.readString(file).equals(wanted)) {
      return;
    }
    FolderTree.delete(homeData.resolve("h2"));
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, wanted);
  }

  @Override
  public boolean isReady() {
    return HttpProbe.answers(address() + "/.well-known/openid-configuration");
  }

  @Override
  public void stop(ProcessHandle running) {
    Ending.terminate(running, Duration.ofSeconds(15));
  }
}
