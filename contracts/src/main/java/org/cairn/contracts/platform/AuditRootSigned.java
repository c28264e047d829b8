package org.cairn.contracts.platform;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The tip of a service's audit log, signed after each day and whenever an auditor asks. Whoever
 * keeps it can tell later that nothing up to there was changed or cut off.
 *
 * @param number counts a service's roots from 1
 * @param day the UTC day whose end it marks; for one that was asked for, the day of the asking
 * @param daily false for one that was asked for
 * @param through how many entries are under it
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
