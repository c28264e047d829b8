package org.cairn.applications.application.decision;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What can be asked of an application. */
public sealed interface ApplicationCommand {

  record Open(UUID applicationId, UUID peerId, String jurisdiction, String credentialType)
      implements ApplicationCommand {}

  record Withdraw() implements ApplicationCommand {}

  /**
   * @param by what the one who decides may do
   * @param ownCase whether it is their own application
   * @param facts what was found of the applicant
   * @param accepted the rules for which a document was accepted
   * @param grounds the rules on which a denial rests
   * @param writtenFinding the words of a denial; empty for an approval
   * @param certificateId of the certificate, if one is issued
   * @param segments what that would be worth, day by day
   */
  record Decide(
      Verdict verdict,
      Authority by,
      boolean ownCase,
      ApplicationFacts facts,
      Set<String> accepted,
      List<String> grounds,
      String writtenFinding,
      UUID certificateId,
      List<GrantedSegment> segments)
      implements ApplicationCommand {
    public Decide {
      accepted = Set.copyOf(accepted);
      grounds = List.copyOf(grounds);
      segments = List.copyOf(segments);
    }
  }

  enum Verdict {
    APPROVE,
    DENY
  }

  enum Authority {
    STAFF,
    MEMBER
  }
}
