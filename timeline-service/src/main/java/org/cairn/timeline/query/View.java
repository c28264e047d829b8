package org.cairn.timeline.query;

import java.util.Set;
import java.util.UUID;
import org.cairn.contracts.CloudEventHeaders;
import org.cairn.kit.audit.AccessBasis;

/**
 * How much of a timeline its reader may see. Each is a condition that the database applies, so that
 * nothing a reader may not see ever leaves it.
 */
public sealed interface View {

  /** On what basis it is shown. */
  AccessBasis basis();

  /** Which entries of this peer. */
  Condition entries(UUID peerId);

  /** From which facts the reader may be told how the peer stands. */
  default Condition standing(UUID peerId) {
    return entries(peerId);
  }

  /** Of the facts that wait, those whose kind alone says that the reader might see them. */
  Condition held();

  record Everything() implements View {
    @Override
    public AccessBasis basis() {
      return AccessBasis.OWN_RECORD;
    }

    @Override
    public Condition entries(UUID peerId) {
      return Condition.ALWAYS;
    }

    @Override
    public Condition held() {
      return Condition.ALWAYS;
    }
  }

  /** What concerns these states, and what concerns none in particular. */
  record OfJurisdictions(Set<String> jurisdictions) implements View {
    public OfJurisdictions {
      jurisdictions = Set.copyOf(jurisdictions);
    }

    @Override
    public AccessBasis basis() {
      return AccessBasis.BOARD_OF_JURISDICTION;
    }

    @Override
    public Condition entries(UUID peerId) {
      return Condition.of(
          "(jurisdiction IS NULL OR jurisdiction = ANY (?))",
          (Object) jurisdictions.toArray(String[]::new));
    }

    @Override
    public Condition held() {
      return Condition.of(
          "(headers ->> ? IS NULL OR headers ->> ? = ANY (?))",
          CloudEventHeaders.JURISDICTION,
          CloudEventHeaders.JURISDICTION,
          jurisdictions.toArray(String[]::new));
    }
  }

  /**
   * What a supervisor needs for whom they supervise: what both did together, and on the days of
   * their agreements the hours that were worked and how supervision stood.
   *
   * <p>The agreements are looked up by each statement: who follows a path when one ends sees no
   * further.
   */
  record AsSupervisor(UUID supervisorId) implements View {

    /** The latest word on an agreement's end counts. One that ended before it began has no days. */
    private static final String DAYS_OF_AGREEMENT =
        """
        (SELECT range_agg(daterange(d.first, d.last, '[]'))
           FROM (SELECT least(a.happened_on, (a.details ->> 'from')::date) AS first,
                        (SELECT z.happened_on FROM timeline_entry z
                          WHERE z.peer_id = a.peer_id AND z.type = 'AgreementEnded'
                            AND z.aggregate_id = a.aggregate_id
                          ORDER BY z.recorded_at DESC, z.sequence DESC LIMIT 1) AS last
                   FROM timeline_entry a
                  WHERE a.peer_id = ? AND a.type = 'AgreementSigned'
                    AND a.details ->> 'supervisorId' = ?) AS d
          WHERE d.last IS NULL OR d.last >= d.first)
        """;

    /**
     * An attestation is the supervisor's own deed, given whenever it was; and whoever attested has
     * to learn that it is disputed, whenever that is.
     */
    private static final String ENTRIES =
        """
        chapter = 'supervision'
         AND ((type IN ('SessionAttested', 'SessionDisputed', 'SessionDisputeSettled')
              AND details ->> 'supervisorId' = ?)
           OR ((type IN ('WorkLogged', 'SupervisionStandingChanged')
                OR details ->> 'supervisorId' = ?)
               AND happened_on <@ %s))
        """
            .formatted(DAYS_OF_AGREEMENT);

    /** At the beginning of an agreement what was worked out before it still holds. */
    private static final String STANDING =
        """
        ((type IN ('AgreementSigned', 'AgreementEnded') AND details ->> 'supervisorId' = ?)
          OR (type = 'SupervisionStandingChanged'
              AND NOT daterange(happened_on, happened_on, '[]') >> %s))
        """
            .formatted(DAYS_OF_AGREEMENT);

    @Override
    public AccessBasis basis() {
      return AccessBasis.SUPERVISOR_OF;
    }

    @Override
    public Condition entries(UUID peerId) {
      String own = supervisorId.toString();
      return Condition.of(ENTRIES, own, own, peerId, own);
    }

    @Override
    public Condition standing(UUID peerId) {
      String own = supervisorId.toString();
      return Condition.of(STANDING, own, peerId, own);
    }

    @Override
    public Condition held() {
      return Condition.of(
          "split_part(type, '.', 4) IN ('WorkLogged', 'SupervisionStandingChanged')");
    }
  }

  /** An agency's own employment of the peer, and what it may bill on these days. */
  record AsEmployer(Set<UUID> agencies) implements View {
    public AsEmployer {
      agencies = Set.copyOf(agencies);
    }

    @Override
    public AccessBasis basis() {
      return AccessBasis.EMPLOYER;
    }

    @Override
    public Condition entries(UUID peerId) {
      return Condition.of(
          "(type IN ('EmploymentStarted', 'EmploymentEnded') AND details ->> 'agencyId' = ANY (?))",
          (Object) texts());
    }

    @Override
    public Condition standing(UUID peerId) {
      return Condition.of(
          """
          (type = 'CertificateIssued'
            OR (type IN ('EmploymentStarted', 'EmploymentEnded')
                AND details ->> 'agencyId' = ANY (?)))
          """,
          (Object) texts());
    }

    @Override
    public Condition held() {
      return Condition.of("split_part(type, '.', 4) = 'CertificateIssued'");
    }

    String[] texts() {
      return agencies.stream().map(UUID::toString).toArray(String[]::new);
    }
  }
}
