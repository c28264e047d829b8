package org.cairn.ceu.credit.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.ceu.credit.decision.CreditFacts;
import org.cairn.ceu.credit.decision.CreditState;
import org.cairn.ceu.credit.decision.CreditStatus;
import org.cairn.ceu.credit.decision.Reporter;
import org.cairn.kit.command.PeerLocks;
import org.cairn.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What is already recorded when hours are reported. */
@ApplicationScoped
public class PriorCredits {

  private static final String THAT_DAY =
      """
      SELECT coalesce(sum(hours), 0) FROM credit
       WHERE peer_id = :peer AND earned_on = :day AND status IN ({statuses})
      """
          .replace(
              "{statuses}",
              CreditStatus.thatFillTheirDay().stream()
                  .map(status -> "'" + status.code() + "'")
                  .collect(Collectors.joining(", ")));
  private static final String OTHERS_THAT_DAY = THAT_DAY + " AND id <> :credit";

  private static final String LOOK =
      """
      SELECT (SELECT id FROM credit
               WHERE source = :source AND issuer = :issuer AND certificate_number = :number)
                 AS same_certificate,
             ({day}) AS hours_that_day,
             EXISTS (SELECT FROM credit
                      WHERE peer_id = :peer AND source = :source AND issuer = :issuer)
                 AS known_to_issuer
      """
          .replace("{day}", THAT_DAY);

  private final PeerLocks locks;
  private final Sql sql;
  private final CreditRepository credits;

  public PriorCredits(PeerLocks locks, Sql sql, CreditRepository credits) {
    this.locks = locks;
    this.sql = sql;
    this.credits = credits;
  }

  /** As read from the database. */
  private record Look(
      @Nullable UUID sameCertificate, BigDecimal hoursThatDay, boolean knownToIssuer) {}

  /**
   * @param same the credit recorded for the same certificate
   * @param hoursThatDay the peer's hours that count toward the day
   * @param knownToIssuer whether the issuer has recorded anything for the peer
   */
  public record Before(@Nullable CreditRow same, BigDecimal hoursThatDay, boolean knownToIssuer) {

    public CreditState state(CreditFacts facts) {
      return same == null
          ? new CreditState.NotRecorded(hoursThatDay, !knownToIssuer)
          : new CreditState.CertificateRecorded(same.facts().equals(facts));
    }

    /** Only if the certificate was already recorded. */
    public CreditRow sameCertificate() {
      return Objects.requireNonNull(same);
    }
  }

  /** Until the end of the transaction the peer is locked. */
  public Before of(CreditFacts facts, Reporter reporter) {
    locks.lockPeer(facts.peerId());
    Look look =
        sql.of(LOOK)
            .with("source", reporter.source())
            .with("issuer", reporter.issuer())
            .with("number", facts.certificateNumber())
            .with("peer", facts.peerId())
            .with("day", facts.on())
            .one(Look.class);
    UUID same = look.sameCertificate();
    return new Before(
        same == null ? null : credits.findById(same), look.hoursThatDay(), look.knownToIssuer());
  }

  /** The peer's other hours on that day. */
  public BigDecimal otherHours(UUID creditId, UUID peerId, LocalDate day) {
    return sql.of(OTHERS_THAT_DAY)
        .with("peer", peerId)
        .with("day", day)
        .with("credit", creditId)
        .one(BigDecimal.class);
  }
}
