package org.cairn.timeline.access;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.contracts.CloudEventHeaders;
import org.cairn.kit.audit.AccessBasis;

/**
 * How much of a timeline its reader may see, as conditions that the database applies, so that
 * nothing a reader may not see ever leaves it. A statement calls the peer {@code :peer}.
 *
 * @param basis on what basis it is shown
 * @param entries which entries
 * @param standing the facts from which the reader may learn the peer's standing
 * @param held of the facts on hold, those whose type alone says that the reader might see them
 */
public record View(
    AccessBasis basis, Part part, Condition entries, Condition standing, Condition held) {

  /** Which part of a standing is shown. */
  public enum Part {
    ALL,
    SUPERVISION,
    EMPLOYMENT
  }

  /** The latest end of an agreement counts. One that ended before it began has no days. */
  private static final String DAYS_OF_AGREEMENT =
      """
      (SELECT range_agg(daterange(d.first, d.last, '[]'))
         FROM (SELECT least(a.happened_on, (a.details ->> 'from')::date) AS first,
                      (SELECT z.happened_on FROM timeline_entry z
                        WHERE z.peer_id = a.peer_id AND z.type = 'AgreementEnded'
                          AND z.aggregate_id = a.aggregate_id
                        ORDER BY z.recorded_at DESC, z.sequence DESC LIMIT 1) AS last
                 FROM timeline_entry a
                WHERE a.peer_id = :peer AND a.type = 'AgreementSigned'
                  AND a.details ->> 'supervisorId' = :supervisor) AS d
        WHERE d.last IS NULL OR d.last >= d.first)
      """;

  /**
   * An attestation is the supervisor's own act, whenever it was; and whoever attested has to learn
   * of a dispute, whenever that is.
   */
  private static final String SUPERVISED_ENTRIES =
      """
      chapter = 'supervision'
       AND ((type IN ('SessionAttested', 'SessionDisputed', 'SessionDisputeSettled')
            AND details ->> 'supervisorId' = :supervisor)
         OR ((type IN ('WorkLogged', 'SupervisionStandingChanged')
              OR details ->> 'supervisorId' = :supervisor)
             AND happened_on <@ %s))
      """
          .formatted(DAYS_OF_AGREEMENT);

  /** A standing from before the agreement still holds on its first days. */
  private static final String SUPERVISED_STANDING =
      """
      ((type IN ('AgreementSigned', 'AgreementEnded')
            AND details ->> 'supervisorId' = :supervisor)
        OR (type = 'SupervisionStandingChanged'
            AND NOT daterange(happened_on, happened_on, '[]') >> %s))
      """
          .formatted(DAYS_OF_AGREEMENT);

  private static final String EMPLOYMENTS =
      "(type IN ('EmploymentStarted', 'EmploymentEnded')"
          + " AND details ->> 'agencyId' = ANY (:agencies))";

  public static View everything() {
    return new View(
        AccessBasis.OWN_RECORD, Part.ALL, Condition.ALWAYS, Condition.ALWAYS, Condition.ALWAYS);
  }

  /** What concerns these states, and what concerns none in particular. */
  public static View ofJurisdictions(Set<String> jurisdictions) {
    String[] codes = jurisdictions.toArray(String[]::new);
    var entries =
        new Condition(
            "(jurisdiction IS NULL OR jurisdiction = ANY (:jurisdictions))",
            Map.of("jurisdictions", codes));
    var held =
        new Condition(
            "(headers ->> :header IS NULL OR headers ->> :header = ANY (:jurisdictions))",
            Map.of("header", CloudEventHeaders.JURISDICTION, "jurisdictions", codes));
    return new View(AccessBasis.BOARD_OF_JURISDICTION, Part.ALL, entries, entries, held);
  }

  /**
   * What a supervisor needs about a peer whom they supervise: what both did together and, on the
   * days of their agreements, the hours worked and the standing of supervision.
   *
   * <p>Each statement looks the agreements up: a supervisor who follows a timeline when one ends
   * sees nothing after it.
   */
  public static View asSupervisor(UUID supervisorId) {
    Map<String, Object> values = Map.of("supervisor", supervisorId.toString());
    return new View(
        AccessBasis.SUPERVISOR_OF,
        Part.SUPERVISION,
        new Condition(SUPERVISED_ENTRIES, values),
        new Condition(SUPERVISED_STANDING, values),
        new Condition(
            "split_part(type, '.', 4) IN ('WorkLogged', 'SupervisionStandingChanged')", Map.of()));
  }

  /** An agency's own employment of the peer, and what it may bill on the days of it. */
  public static View asEmployer(Set<UUID> agencies) {
    Map<String, Object> values =
        Map.of("agencies", agencies.stream().map(UUID::toString).toArray(String[]::new));
    return new View(
        AccessBasis.EMPLOYER,
        Part.EMPLOYMENT,
        new Condition(EMPLOYMENTS, values),
        new Condition("(type = 'CertificateIssued' OR " + EMPLOYMENTS + ")", values),
        new Condition("split_part(type, '.', 4) = 'CertificateIssued'", Map.of()));
  }
}
