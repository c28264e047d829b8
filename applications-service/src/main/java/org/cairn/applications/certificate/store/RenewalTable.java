package org.cairn.applications.certificate.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.cairn.applications.certificate.decision.CertificateFacts.Renewal;
import org.cairn.kit.sql.Sql;

/** The renewals of certificates. */
@ApplicationScoped
public class RenewalTable {

  private static final String OF_CERTIFICATE =
      """
      SELECT period_ending, renewed_on FROM certificate_renewal WHERE certificate_id = :certificate
       ORDER BY period_ending
      """;

  private final Sql sql;

  public RenewalTable(Sql sql) {
    this.sql = sql;
  }

  private record Row(LocalDate periodEnding, LocalDate renewedOn) {}

  /**
   * @param zone of the jurisdiction, whose days these are
   */
  public List<Renewal> of(UUID certificateId, ZoneId zone) {
    return sql.of(OF_CERTIFICATE).with("certificate", certificateId).list(Row.class).stream()
        .map(row -> new Renewal(row.periodEnding(), row.renewedOn().atStartOfDay(zone).toInstant()))
        .toList();
  }
}
