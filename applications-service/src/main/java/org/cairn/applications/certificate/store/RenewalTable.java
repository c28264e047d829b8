package org.cairn.applications.certificate.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.applications.certificate.decision.CertificateFacts.Renewal;

/** The renewals of certificates. */
@ApplicationScoped
public class RenewalTable {

  private static final String OF_CERTIFICATE =
      """
      SELECT period_ending, renewed_on FROM certificate_renewal WHERE certificate_id = ?
       ORDER BY period_ending
      """;

  private final DataSource database;

  public RenewalTable(DataSource database) {
    this.database = database;
  }

  /**
   * @param zone of the jurisdiction, whose days these are
   */
  public List<Renewal> of(UUID certificateId, ZoneId zone) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(OF_CERTIFICATE)) {
      statement.setObject(1, certificateId);
      List<Renewal> renewals = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          LocalDate day = result.getObject("renewed_on", LocalDate.class);
          renewals.add(
              new Renewal(
                  result.getObject("period_ending", LocalDate.class),
                  day.atStartOfDay(zone).toInstant()));
        }
      }
      return renewals;
    } catch (SQLException e) {
      throw new IllegalStateException("Renewals cannot be read", e);
    }
  }
}
