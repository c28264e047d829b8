package org.cairn.contracts.applications;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A board denied a credential, with its findings; the text of the decision went to the applicant
 * alone.
 *
 * <p>Never deconstruct it in a record pattern: the null check does not see into patterns.
 *
 * @param credentialType id of a credential type of that jurisdiction
 * @param deniedOn the day in the jurisdiction's own time zone
 * @param findings the rules on which the decision is based
 * @param packVersion version of the rule pack that was applied
 * @param importedFrom the source of an imported fact; absent for one recorded here
 */
public record ApplicationDenied(
    UUID applicationId,
    UUID peerId,
    String jurisdiction,
    String credentialType,
    LocalDate deniedOn,
    List<Finding> findings,
    String packVersion,
    @Nullable String importedFrom)
    implements ApplicationsEvent {

  public static final String TYPE = "org.cairn.applications.ApplicationDenied.v1";

  public ApplicationDenied {
    findings = List.copyOf(findings);
  }
}
