package org.cairn.gateway.portal.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import org.cairn.gateway.GatewaySettings;

/** Who was seen to be registered, so that no page leads to a path that has not begun. */
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

  /** Nobody is ever unregistered. */
  void note(String subject) {
    seen.put(subject, true);
  }

  boolean knows(String subject) {
    return seen.getIfPresent(subject) != null;
  }
}
