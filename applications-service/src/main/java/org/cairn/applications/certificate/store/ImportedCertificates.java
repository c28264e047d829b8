package org.cairn.applications.certificate.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.jspecify.annotations.Nullable;

/** Certificates that boards bring in, hundreds with each statement; each gets a number here. */
@ApplicationScoped
public class ImportedCertificates {

  private static final String KNOWN =
      """
      SELECT c.id, c.application_id, c.peer_id, c.jurisdiction, c.credential_type, c.certified_on,
             c.licensed_until, c.printed_number,
             ARRAY(SELECT r.renewed_on FROM certificate_renewal r WHERE r.certificate_id = c.id
                    ORDER BY r.period_ending) AS renewed_on
        FROM certificate c WHERE c.id = ANY (?) OR c.peer_id = ANY (?)
      """;

  private static final String INSERT =
      """
      INSERT INTO certificate (id, number, application_id, peer_id, jurisdiction, credential_type,
                               certified_on, conditional, pack_version, imported_from,
                               licensed_until, terminated_from, printed_number)
      SELECT c.id, c.number, c.application_id, c.peer_id, c.jurisdiction, c.credential_type,
             c.certified_on, false, c.pack_version, c.imported_from, c.licensed_until,
             c.terminated_from, c.printed_number
        FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::date[],
                    ?::text[], ?::text[], ?::date[], ?::date[], ?::text[])
             AS c (id, number, application_id, peer_id, jurisdiction, credential_type, certified_on,
                   pack_version, imported_from, licensed_until, terminated_from, printed_number)
      """;

  private static final String RENEW =
      """
      INSERT INTO certificate_renewal (certificate_id, period_ending, renewed_on, certified_on,
                                       ends_before)
      SELECT r.certificate_id, r.period_ending, r.renewed_on, c.certified_on, c.ends_before
        FROM unnest(?::uuid[], ?::date[], ?::date[]) AS r (certificate_id, period_ending, renewed_on)
        JOIN certificate c ON c.id = r.certificate_id
      """;

  private final SecureRandom random = new SecureRandom();
  private final DataSource database;

  public ImportedCertificates(DataSource database) {
    this.database = database;
  }

  /**
   * A certificate as it is known under its id.
   *
   * @param licensedUntil null if it is not known
   */
  public record KnownCertificate(
      UUID certificateId,
      @Nullable UUID applicationId,
      UUID peerId,
      String jurisdiction,
      String credentialType,
      LocalDate certifiedOn,
      @Nullable LocalDate licensedUntil,
      @Nullable String printedNumber,
      List<LocalDate> renewedOn) {}

  /** The renewal date that was met, and on which day. */
  public record ImportedRenewal(UUID certificateId, LocalDate periodEnding, LocalDate renewedOn) {}

  /** Those of these ids, and those of these peers. */
  public List<KnownCertificate> known(Collection<UUID> ids, Collection<UUID> peerIds) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(KNOWN)) {
      statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      statement.setArray(2, connection.createArrayOf("uuid", peerIds.toArray()));
      List<KnownCertificate> found = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          found.add(
              new KnownCertificate(
                  result.getObject("id", UUID.class),
                  result.getObject("application_id", UUID.class),
                  result.getObject("peer_id", UUID.class),
                  result.getString("jurisdiction"),
                  result.getString("credential_type"),
                  result.getObject("certified_on", LocalDate.class),
                  result.getObject("licensed_until", LocalDate.class),
                  result.getString("printed_number"),
                  days(result.getArray("renewed_on"))));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("Certificates cannot be read", e);
    }
  }

  private static List<LocalDate> days(Array column) throws SQLException {
    return Arrays.stream((Date[]) column.getArray()).map(Date::toLocalDate).toList();
  }

  public void insert(List<ApplicationEvent.Certified> rows) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(INSERT)) {
      statement.setArray(1, column(connection, "uuid", rows, e -> e.certificateId()));
      statement.setArray(2, column(connection, "text", rows, _ -> CertificateNumber.next(random)));
      statement.setArray(3, column(connection, "uuid", rows, e -> e.applicationId()));
      statement.setArray(4, column(connection, "uuid", rows, e -> e.peerId()));
      statement.setArray(5, column(connection, "text", rows, e -> e.jurisdiction()));
      statement.setArray(6, column(connection, "text", rows, e -> e.credentialType()));
      statement.setArray(7, column(connection, "date", rows, e -> e.certifiedOn()));
      statement.setArray(8, column(connection, "text", rows, e -> e.packVersion()));
      statement.setArray(9, column(connection, "text", rows, e -> e.importedFrom()));
      statement.setArray(
          10,
          column(connection, "date", rows, e -> CertificateDays.of(e.segments()).licensedUntil()));
      statement.setArray(
          11,
          column(connection, "date", rows, e -> CertificateDays.of(e.segments()).terminatedFrom()));
      statement.setArray(12, column(connection, "text", rows, e -> e.printedNumber()));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Certificates cannot be written", e);
    }
  }

  public void renew(List<ImportedRenewal> rows) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(RENEW)) {
      statement.setArray(1, column(connection, "uuid", rows, ImportedRenewal::certificateId));
      statement.setArray(2, column(connection, "date", rows, ImportedRenewal::periodEnding));
      statement.setArray(3, column(connection, "date", rows, ImportedRenewal::renewedOn));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Renewals cannot be written", e);
    }
  }

  private static <T> Array column(
      Connection connection, String type, List<T> rows, Function<T, @Nullable Object> value)
      throws SQLException {
    return connection.createArrayOf(type, rows.stream().map(value).toArray());
  }
}
