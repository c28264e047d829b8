package org.cairn.applications.certificate.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cairn.applications.certificate.decision.CertificateDays;
import org.cairn.applications.certificate.decision.CertificateFacts.Renewal;
import org.cairn.applications.certificate.decision.ExistingCertificate;
import org.cairn.applications.certificate.decision.IssuedCertificate;
import org.cairn.jurisdictions.Packs;
import org.cairn.kit.sql.Sql;

/** Certificates that boards import, hundreds per statement; each gets a number here. */
@ApplicationScoped
public class ImportedCertificates {

  private static final String EXISTING =
      """
      SELECT c.id AS certificate_id, c.application_id, c.peer_id, c.jurisdiction, c.credential_type,
             c.certified_on, c.licensed_until, c.printed_number,
             ARRAY(SELECT r.renewed_on FROM certificate_renewal r WHERE r.certificate_id = c.id
                    ORDER BY r.period_ending) AS renewed_on
        FROM certificate c WHERE c.id = ANY (:certificates) OR c.peer_id = ANY (:peers)
      """;

  private static final String INSERT =
      """
      INSERT INTO certificate (id, number, application_id, peer_id, jurisdiction, credential_type,
                               certified_on, conditional, pack_version, imported_from,
                               licensed_until, terminated_from, printed_number)
      SELECT c.id, c.number, c.application_id, c.peer_id, c.jurisdiction, c.credential_type,
             c.certified_on, false, c.pack_version, c.imported_from, c.licensed_until,
             c.terminated_from, c.printed_number
        FROM unnest(:ids::uuid[], :numbers::text[], :applications::uuid[], :peers::uuid[],
                    :jurisdictions::text[], :types::text[], :days::date[], :versions::text[],
                    :sources::text[], :licensed::date[], :terminated::date[], :printed::text[])
             AS c (id, number, application_id, peer_id, jurisdiction, credential_type, certified_on,
                   pack_version, imported_from, licensed_until, terminated_from, printed_number)
      """;

  private static final String RENEW =
      """
      INSERT INTO certificate_renewal (certificate_id, period_ending, renewed_on, certified_on,
                                       ends_before)
      SELECT r.certificate_id, r.period_ending, r.renewed_on, c.certified_on, c.ends_before
        FROM unnest(:certificates::uuid[], :periods::date[], :days::date[])
             AS r (certificate_id, period_ending, renewed_on)
        JOIN certificate c ON c.id = r.certificate_id
      """;

  private final SecureRandom random = new SecureRandom();
  private final Sql sql;
  private final Packs packs;

  public ImportedCertificates(Sql sql, Packs packs) {
    this.sql = sql;
    this.packs = packs;
  }

  /** The renewal date that was met, and on which day. */
  private record RenewalRow(UUID certificateId, LocalDate periodEnding, LocalDate renewedOn) {}

  public List<ExistingCertificate> existing(
      Collection<UUID> certificateIds, Collection<UUID> peerIds) {
    return sql.of(EXISTING)
        .withIds("certificates", certificateIds)
        .withIds("peers", peerIds)
        .list(ExistingCertificate.class);
  }

  public void insert(List<IssuedCertificate> issued) {
    sql.of(INSERT)
        .withColumn("ids", issued, IssuedCertificate::certificateId)
        .withColumn("numbers", issued, _ -> CertificateRepository.NUMBER.next(random))
        .withColumn("applications", issued, IssuedCertificate::applicationId)
        .withColumn("peers", issued, IssuedCertificate::peerId)
        .withColumn("jurisdictions", issued, IssuedCertificate::jurisdiction)
        .withColumn("types", issued, IssuedCertificate::credentialType)
        .withColumn("days", issued, IssuedCertificate::certifiedOn)
        .withColumn("versions", issued, IssuedCertificate::packVersion)
        .withColumn("sources", issued, IssuedCertificate::importedFrom)
        .withColumn("licensed", issued, e -> CertificateDays.of(e.segments()).licensedUntil())
        .withColumn("terminated", issued, e -> CertificateDays.of(e.segments()).terminatedFrom())
        .withColumn("printed", issued, IssuedCertificate::printedNumber)
        .update();
    List<RenewalRow> renewals = issued.stream().flatMap(e -> renewalsOf(e).stream()).toList();
    if (!renewals.isEmpty()) {
      sql.of(RENEW)
          .withColumn("certificates", renewals, RenewalRow::certificateId)
          .withColumn("periods", renewals, RenewalRow::periodEnding)
          .withColumn("days", renewals, RenewalRow::renewedOn)
          .update();
    }
  }

  private List<RenewalRow> renewalsOf(IssuedCertificate issued) {
    ZoneId zone = packs.find(issued.jurisdiction()).orElseThrow().zone();
    return issued.renewals().stream()
        .map((Renewal renewal) ->
            new RenewalRow(
                issued.certificateId(),
                renewal.periodEnding(),
                LocalDate.ofInstant(renewal.at(), zone)))
        .toList();
  }
}
