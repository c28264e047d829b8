package org.cairn.billing.certificate.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * The standing of certificates day by day, as the applications service published it. The day is
 * looked up here; the standing is decided there alone.
 */
@ApplicationScoped
public class CertificateSegments {

  private static final String REPLACE =
      """
      WITH received AS (
        SELECT * FROM unnest(:certificates::uuid[], :numbers::int[], :peers::uuid[],
                             :jurisdictions::text[], :types::text[], :statuses::text[],
                             :starts::date[], :ends::date[], :rules::text[])
               AS r (certificate_id, nth, peer_id, jurisdiction, credential_type, status, valid_from,
                     valid_to, rule_id)
      ), surplus AS (
        DELETE FROM certificate_segment s
         WHERE s.certificate_id = ANY (SELECT certificate_id FROM received)
           AND NOT EXISTS (SELECT FROM received r
                            WHERE r.certificate_id = s.certificate_id AND r.nth = s.nth)
      )
      INSERT INTO certificate_segment
      SELECT * FROM received
      ON CONFLICT (certificate_id, nth) DO UPDATE
         SET status = excluded.status, valid_from = excluded.valid_from,
             valid_to = excluded.valid_to, rule_id = excluded.rule_id
      """;

  private final Sql sql;

  public CertificateSegments(Sql sql) {
    this.sql = sql;
  }

  /**
   * A span of days on which a certificate has one standing.
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
   * @param segments all those of the certificates that are among them, each once
   */
  public void replace(List<Segment> segments) {
    if (segments.isEmpty()) {
      return;
    }
    sql.of(REPLACE)
        .withColumn("certificates", segments, Segment::certificateId)
        .withColumn("numbers", segments, Segment::nth)
        .withColumn("peers", segments, Segment::peerId)
        .withColumn("jurisdictions", segments, Segment::jurisdiction)
        .withColumn("types", segments, Segment::credentialType)
        .withColumn("statuses", segments, Segment::status)
        .withColumn("starts", segments, Segment::from)
        .withColumn("ends", segments, Segment::to)
        .withColumn("rules", segments, Segment::ruleId)
        .update();
  }
}
