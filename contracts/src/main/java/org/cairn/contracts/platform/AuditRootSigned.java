package org.cairn.contracts.platform;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The tip of a service's audit log, signed after each day and whenever an auditor asks. Whoever
 * keeps it can prove later that nothing up to there was changed or removed.
 *
 * @param number counts a service's roots from 1
 * @param day the UTC day whose end it marks; for a requested one, the day of the request
 * @param daily false for a requested one
 * @param through how many entries it covers
 * @param chain the tip, SHA-256 in hexadecimal digits
 * @param statement all of this, signed: a JSON Web Signature in its compact form, to be checked
 *     with the keys that the service publishes
 */
public record AuditRootSigned(
    String service,
    long number,
    LocalDate day,
    boolean daily,
    long through,
    String chain,
    Instant signedAt,
    String statement) {

  public static final String TYPE = "org.cairn.platform.AuditRootSigned.v1";
}
