package org.cairn.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.local.Services.Service;
import org.cairn.local.keycloak.KeycloakPart;
import org.cairn.local.postgres.Databases;
import org.cairn.local.process.StateFolder;

/**
 * The environment variables of every service.
 *
 * @param documents the folder of the encrypted documents
 * @param extra more variables by service, from the command line
 */
record ServiceEnvironment(PortPlan ports, Path documents, Map<String, Map<String, String>> extra) {

  /** The secret in the demo realm, which anyone may know. */
  private static final String DEMO_PORTAL_SECRET = "demo-cairn-gateway-secret";

  private static final String BILLING = "billing";

  /**
   * @param entries {@code SERVICE:KEY=VALUE}
   * @param files with one such entry per line
   */
  static ServiceEnvironment of(
      PortPlan ports, StateFolder folder, List<String> entries, List<Path> files)
      throws IOException {
    var all = new ArrayList<>(entries);
    for (Path file : files) {
      Files.readAllLines(file).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(all::add);
    }
    var extra = new HashMap<String, Map<String, String>>();
    all.forEach(entry -> add(extra, entry));
    return new ServiceEnvironment(ports, folder.data("documents"), extra);
  }

  private static void add(Map<String, Map<String, String>> extra, String entry) {
    String[] halves = entry.split("=", 2);
    String[] owner = halves[0].split(":", 2);
    if (halves.length < 2 || owner.length < 2) {
      throw new LaunchFailure("'" + entry + "' is not of the form SERVICE:KEY=VALUE");
    }
    if (Services.ALL.stream().noneMatch(service -> service.name().equals(owner[0]))) {
      throw new LaunchFailure("'" + entry + "' is for an unknown service");
    }
    extra.computeIfAbsent(owner[0], key -> new HashMap<>()).put(owner[1], halves[1]);
  }

  Map<String, String> of(Service service) {
    var environment = new HashMap<String, String>();
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.service(service.offset())));
    environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    environment.put(
        "QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.management(service.offset())));
    if (service.database()) {
      environment.put(
          "CAIRN_DATABASE_URL",
          "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + service.name());
      environment.put("CAIRN_DATABASE_USER", service.name());
      environment.put("CAIRN_DATABASE_PASSWORD", Databases.password(service.name()));
      String owner = Databases.ownerOf(service.name());
      environment.put("CAIRN_DATABASE_OWNER_USER", owner);
      environment.put("CAIRN_DATABASE_OWNER_PASSWORD", Databases.password(owner));
      environment.put("CAIRN_SIGNING_KEYS", DemoKeys.SIGNING.json());
    }
    if (service.name().equals(Services.APPLICATIONS)) {
      environment.put("CAIRN_DOCUMENTS_FOLDER", documents.toString());
      environment.put("CAIRN_DOCUMENTS_KEYSET", DemoKeys.DOCUMENTS.json());
    }
    if (service.name().equals(BILLING)) {
      environment.put("CAIRN_BILLING_FIELDS_KEYSET", DemoKeys.BILLING_FIELDS.json());
      environment.put("CAIRN_BILLING_INDEX_KEYSET", DemoKeys.BILLING_INDEX.json());
    }
    environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
    environment.put("CAIRN_OIDC_URL", KeycloakPart.realmAddress(ports.keycloak()));
    environment.put("CAIRN_PUBLIC_URL", publicAddress(ports));
    if (service.name().equals(Services.GATEWAY)) {
      environment.put("CAIRN_PORTAL_CLIENT_SECRET", DEMO_PORTAL_SECRET);
      for (Service other : Services.ALL) {
        environment.put(
            other.addressVariable(), "http://127.0.0.1:" + ports.service(other.offset()));
      }
    }
    environment.putAll(extra.getOrDefault(service.name(), Map.of()));
    return environment;
  }

  static String publicAddress(PortPlan ports) {
    return Services.ALL.stream()
        .filter(service -> service.name().equals(Services.GATEWAY))
        .map(service -> "http://127.0.0.1:" + ports.service(service.offset()))
        .findFirst()
        .orElseThrow();
  }
}
