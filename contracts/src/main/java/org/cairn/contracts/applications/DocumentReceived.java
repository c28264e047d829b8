package org.cairn.contracts.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A document was submitted; its receipt proves it.
 *
 * @param requirement the ruleId of the checklist entry it was submitted for
 * @param version 1 for the first file of a document, counting up with each replacement
 * @param bytes size of the file
 * @param submittedBy applicant or board
 * @param receivedOn the day in the jurisdiction's own time zone
 * @param packVersion of the checklist that required it
 */
public record DocumentReceived(
    UUID documentId,
    UUID applicationId,
    UUID peerId,
    String jurisdiction,
    String requirement,
    int version,
    String mediaType,
    long bytes,
    String submittedBy,
    Instant receivedAt,
    LocalDate receivedOn,
    String packVersion,
    String receiptNumber)
    implements ApplicationsEvent {

  public static final String TYPE = "org.cairn.applications.DocumentReceived.v1";
}
