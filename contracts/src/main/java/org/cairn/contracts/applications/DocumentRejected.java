package org.cairn.contracts.applications;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A document was reviewed and does not count; it stays received, and may be replaced.
 *
 * @param requirement the ruleId of the checklist entry it was submitted for
 * @param version which of the document's files was reviewed
 * @param reason a code; its text went to the applicant alone
 * @param reviewedOn the day in the jurisdiction's own time zone
 * @param packVersion of the checklist that required it
 */
public record DocumentRejected(
    UUID documentId,
    UUID applicationId,
    UUID peerId,
    String jurisdiction,
    String requirement,
    int version,
    String reason,
    LocalDate reviewedOn,
    String citation,
    String packVersion)
    implements ApplicationsEvent {

  public static final String TYPE = "org.cairn.applications.DocumentRejected.v1";
}
