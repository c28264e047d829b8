package org.cairn.applications.application.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.applications.certificate.decision.CertificateFacts.Renewal;
import org.cairn.applications.certificate.decision.Segment;
import org.cairn.applications.eligibility.decision.ApplicationFacts;
import org.jspecify.annotations.Nullable;

/** What can be asked of an application. */
public sealed interface ApplicationCommand {

  record Open(UUID applicationId, UUID peerId, String jurisdiction, String credentialType)
      implements ApplicationCommand {}

  record Withdraw() implements ApplicationCommand {}

  /**
   * @param authority of the person who decides
   * @param ownCase whether it is their own application
   * @param facts what was found of the applicant
   * @param accepted the rules for which a document was accepted
   * @param reasons the rules on which a denial rests
   * @param writtenFinding the words of a denial; empty for an approval
   * @param certificateId of the certificate, if one is issued
   * @param segments what that would be worth, day by day; empty where the term is unknown
   */
  record Decide(
      BoardOutcome outcome,
      Authority authority,
      boolean ownCase,
      ApplicationFacts facts,
      Set<String> accepted,
      List<String> reasons,
      String writtenFinding,
      UUID certificateId,
      List<Segment> segments)
      implements ApplicationCommand {
    public Decide {
      accepted = Set.copyOf(accepted);
      reasons = List.copyOf(reasons);
      segments = List.copyOf(segments);
    }
  }

  /** An application that was opened elsewhere, on an earlier day. */
  record ImportOpening(
      UUID applicationId,
      UUID peerId,
      String jurisdiction,
      String credentialType,
      LocalDate openedOn,
      String importedFrom)
      implements ApplicationCommand {}

  record ImportWithdrawal(LocalDate withdrawnOn, String importedFrom)
      implements ApplicationCommand {}

  /**
   * A denial from elsewhere, without its signature, its facts and its words.
   *
   * @param reasons the rules on which it rests
   */
  record ImportDenial(LocalDate deniedOn, List<String> reasons, String importedFrom)
      implements ApplicationCommand {
    public ImportDenial {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A certificate from elsewhere.
   *
   * @param applicationId the application that it ended; null if none is known
   * @param segments its standing, day by day, with these renewals
   * @param renewals the renewal dates that were met
   * @param overlapsAnother whether the peer held another one for this credential on some of its
   *     days
   * @param printedNumber the number on the document, if it is known
   */
  record ImportCertificate(
      UUID certificateId,
      @Nullable UUID applicationId,
      UUID peerId,
      String jurisdiction,
      String credentialType,
      LocalDate certifiedOn,
      List<Segment> segments,
      List<Renewal> renewals,
      boolean overlapsAnother,
      @Nullable String printedNumber,
      String importedFrom)
      implements ApplicationCommand {
    public ImportCertificate {
      segments = List.copyOf(segments);
      renewals = List.copyOf(renewals);
    }
  }

  enum BoardOutcome {
    APPROVE,
    DENY
  }

  enum Authority {
    STAFF,
    MEMBER
  }
}
