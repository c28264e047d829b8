package org.cairn.billing.certificate.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What the applications service said that certificates are worth, day by day. The day is looked up
 * here; why it is so is decided there alone.
 */
@ApplicationScoped
public class CertificateSegments {

  private static final String REPLACE =
      """
      WITH heard AS (
        SELECT * FROM unnest(?::uuid[], ?::int[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                             ?::date[], ?::date[], ?::text[])
               AS h (certificate_id, nth, peer_id, jurisdiction, credential_type, status, valid_from,
                     valid_to, rule_id)
      ), surplus AS (
        DELETE FROM certificate_segment s
         WHERE s.certificate_id = ANY (SELECT certificate_id FROM heard)
           AND NOT EXISTS (SELECT FROM heard h
                            WHERE h.certificate_id = s.certificate_id AND h.nth = s.nth)
      )
      INSERT INTO certificate_segment
      SELECT * FROM heard
      ON CONFLICT (certificate_id, nth) DO UPDATE
         SET status = excluded.status, valid_from = excluded.valid_from,
             valid_to = excluded.valid_to, rule_id = excluded.rule_id
      """;

  private static final String STANDING =
      """
      coalesce((SELECT s.status FROM certificate_segment s
                 WHERE s.peer_id = {row}.peer_id AND s.jurisdiction = {row}.jurisdiction
                   AND s.valid_from <= {row}.service_on
                   AND (s.valid_to IS NULL OR s.valid_to >= {row}.service_on)
                 ORDER BY array_position(ARRAY['active', 'lapsed', 'expired'], s.status) NULLS LAST
                 LIMIT 1), 'none')
      """;

  private final DataSource database;

  public CertificateSegments(DataSource database) {
    this.database = database;
  }

  /**
   * One segment of a certificate.
   *
   * @param nth its place among the certificate's
   * @param to last day; null while no end is known
   */
  public record Segment(
      UUID certificateId,
      int nth,
      UUID peerId,
      String jurisdiction,
      String credentialType,
      String status,
      LocalDate from,
      @Nullable LocalDate to,
      String ruleId) {}

  /**
   * SQL for what the best certificate of a row's peer was worth on the row's day, or {@code none}.
   *
   * @param row name of a table with the columns peer_id, jurisdiction and service_on
   */
  public static String standingOf(String row) {
    return STANDING.replace("{row}", row);
  }

  /**
   * @param segments all those of the certificates that are among them, each once
   */
  public void replace(List<Segment> segments) {
    if (segments.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(REPLACE)) {
      statement.setArray(1, column(connection, "uuid", segments, Segment::certificateId));
      statement.setArray(2, column(connection, "int4", segments, Segment::nth));
      statement.setArray(3, column(connection, "uuid", segments, Segment::peerId));
      statement.setArray(4, column(connection, "text", segments, Segment::jurisdiction));
      statement.setArray(5, column(connection, "text", segments, Segment::credentialType));
      statement.setArray(6, column(connection, "text", segments, Segment::status));
      statement.setArray(7, column(connection, "date", segments, each -> each.from().toString()));
      statement.setArray(8, column(connection, "date", segments, each -> text(each.to())));
      statement.setArray(9, column(connection, "text", segments, Segment::ruleId));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("What was heard of certificates cannot be kept", e);
    }
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static Array column(
      Connection connection,
      String type,
      List<Segment> segments,
      Function<Segment, @Nullable Object> value)
      throws SQLException {
    return connection.createArrayOf(type, segments.stream().map(value).toArray());
  }
}
