package org.cairn.gateway.portal.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import org.cairn.gateway.GatewaySettings;

/** Remembers who is registered, so that no page links to a timeline that does not exist yet. */
@Singleton
final class Registrations {

  private final Cache<String, Boolean> seen;

  Registrations(GatewaySettings settings) {
    this.seen =
        Caffeine.newBuilder()
            .maximumSize(settings.portal().maxSessions())
            .executor(Runnable::run)
            .build();
  }

  /** A registration is never undone. */
  void note(String subject) {
    seen.put(subject, true);
  }

  boolean knows(String subject) {
    return seen.getIfPresent(subject) != null;
  }
}
