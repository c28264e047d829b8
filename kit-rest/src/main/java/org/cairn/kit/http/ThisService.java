package org.cairn.kit.http;

import jakarta.enterprise.context.ApplicationScoped;
import org.cairn.kit.problem.NotFound;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The name of the running service, as used in addresses. */
@ApplicationScoped
public class ThisService {
  private final String name;

  public ThisService(@ConfigProperty(name = "cairn.service") String name) {
    this.name = name;
  }

  public void requireNamed(String named) {
    if (!named.equals(name)) {
      throw new NotFound();
    }
  }
}
