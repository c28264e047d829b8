package org.cairn.billing.certificate;

/** The standing of a peer's certificate on a day, for statements of other features. */
public final class CertificateOnDay {

  private static final String STANDING =
      """
      coalesce((SELECT s.status FROM certificate_segment s
                 WHERE s.peer_id = {row}.peer_id AND s.jurisdiction = {row}.jurisdiction
                   AND s.valid_from <= {row}.service_on
                   AND (s.valid_to IS NULL OR s.valid_to >= {row}.service_on)
                 ORDER BY array_position(ARRAY['active', 'lapsed', 'expired'], s.status) NULLS LAST
                 LIMIT 1), 'none')
      """;

  private CertificateOnDay() {}

  /**
   * SQL for the best standing among the certificates of a row's peer on the row's day, or {@code
   * none}.
   *
   * @param row name of a table with the columns peer_id, jurisdiction and service_on
   */
  public static String standingOf(String row) {
    return STANDING.replace("{row}", row);
  }
}
