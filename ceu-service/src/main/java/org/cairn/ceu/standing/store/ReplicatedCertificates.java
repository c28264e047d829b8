package org.cairn.ceu.standing.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cairn.kit.sql.Sql;

/** The certificates that the applications service published. */
@ApplicationScoped
public class ReplicatedCertificates {

  private static final String INSERT =
      """
      INSERT INTO replicated_certificate (certificate_id, peer_id, jurisdiction, credential_type,
                                          certified_on)
      SELECT * FROM unnest(:certificates::uuid[], :peers::uuid[], :jurisdictions::text[],
                           :types::text[], :days::date[])
      ON CONFLICT DO NOTHING
      """;

  /** A new certificate starts new cycles: the latest of each credential. */
  private static final String OF_PEERS =
      """
      SELECT DISTINCT ON (peer_id, jurisdiction, credential_type)
             certificate_id, peer_id, jurisdiction, credential_type, certified_on
        FROM replicated_certificate
       WHERE peer_id = ANY (:peers)
       ORDER BY peer_id, jurisdiction, credential_type, certified_on DESC, certificate_id DESC
      """;

  private final Sql sql;

  public ReplicatedCertificates(Sql sql) {
    this.sql = sql;
  }

  /** A credential and the day from which it is held. */
  public record ReplicatedCertificate(
      UUID certificateId,
      UUID peerId,
      String jurisdiction,
      String credentialType,
      LocalDate certifiedOn) {}

  public void insert(List<ReplicatedCertificate> received) {
    sql.of(INSERT)
        .withColumn("certificates", received, ReplicatedCertificate::certificateId)
        .withColumn("peers", received, ReplicatedCertificate::peerId)
        .withColumn("jurisdictions", received, ReplicatedCertificate::jurisdiction)
        .withColumn("types", received, ReplicatedCertificate::credentialType)
        .withColumn("days", received, ReplicatedCertificate::certifiedOn)
        .update();
  }

  public List<ReplicatedCertificate> ofPeers(Collection<UUID> peerIds) {
    return sql.of(OF_PEERS).withIds("peers", peerIds).list(ReplicatedCertificate.class);
  }
}
