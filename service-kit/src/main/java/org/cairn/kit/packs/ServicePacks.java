package org.cairn.kit.packs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.cairn.jurisdictions.Packs;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The rule packs of a service: those shipped, and those of the folder {@code cairn.packs.extra}.
 */
@ApplicationScoped
public class ServicePacks {

  @Produces
  @Singleton
  Packs packs(@ConfigProperty(name = "cairn.packs.extra") Optional<Path> extra) {
    return Packs.load(extra.orElse(null));
  }
}
