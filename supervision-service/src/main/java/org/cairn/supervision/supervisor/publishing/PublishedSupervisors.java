package org.cairn.supervision.supervisor.publishing;

import java.util.Locale;
import java.util.Objects;
import org.cairn.contracts.supervision.SupervisorLicense;
import org.cairn.contracts.supervision.SupervisorRegistered;
import org.cairn.kit.outbox.Fact;
import org.cairn.supervision.supervisor.decision.License;
import org.cairn.supervision.supervisor.decision.Supervisor;
import org.jspecify.annotations.Nullable;

/** What is published of a supervisor, whose own id is the key: it concerns no peer. */
public final class PublishedSupervisors {

  private PublishedSupervisors() {}

  /**
   * @param subject the sign-in; null where a board imported the record, for which nobody signed in
   * @param importedFrom where it was recorded before; null for a supervisor who registered
   */
  public static Fact fact(
      Supervisor supervisor, @Nullable String subject, @Nullable String importedFrom) {
    return Fact.of(
        new SupervisorRegistered(
            supervisor.supervisorId(),
            subject,
            supervisor.licenses().stream().map(PublishedSupervisors::license).toList(),
            supervisor.registeredAt(),
            supervisor.jurisdiction(),
            importedFrom),
        supervisor.supervisorId(),
        null,
        supervisor.jurisdiction());
  }

  /** A recorded license always has its type and its first day. */
  private static SupervisorLicense license(License license) {
    return new SupervisorLicense(
        Objects.requireNonNull(license.type()).name().toLowerCase(Locale.ROOT),
        Objects.requireNonNull(license.issuedOn()));
  }
}
