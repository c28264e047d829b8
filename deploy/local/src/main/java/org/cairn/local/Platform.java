package org.cairn.local;

import java.nio.file.Path;
import java.util.List;
import org.cairn.local.kafka.KafkaPart;
import org.cairn.local.keycloak.KeycloakDistribution;
import org.cairn.local.keycloak.KeycloakPart;
import org.cairn.local.keycloak.RealmTemplate;
import org.cairn.local.postgres.PostgresPart;
import org.cairn.local.process.Part;
import org.cairn.local.process.StateFolder;

/** The servers that the services of one local system need. */
record Platform(StateFolder folder, PortPlan ports, Cache cache, Console console) {

  Part postgres(List<String> databases) {
    PostgresPart.requireStartable();
    return new PostgresPart(folder, ports.postgres(), cache.postgres(), databases);
  }

  Part kafka(boolean stopsWithLauncher) {
    return new KafkaPart(folder, ports.kafka(), ports.kafkaController(), stopsWithLauncher);
  }

  /**
   * @param launcherJar the launcher in the build folder, where the Keycloak archive is
   */
  Part keycloak(Path launcherJar, int realmUsers) {
    return new KeycloakPart(
        folder,
        ports.keycloak(),
        ports.keycloakManagement(),
        KeycloakDistribution.beside(launcherJar, cache.directory()),
        new RealmTemplate(ServiceEnvironment.publicAddress(ports), realmUsers).toImport(),
        console::say);
  }
}
