package org.cairn.applications.application.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.cairn.applications.certificate.decision.IssuedCertificate;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.Requirement;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Outcome;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.jurisdictions.ruling.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What may be imported of applications that another system dealt with. Its decisions are kept as
 * they were made: the facts behind them are not known here, so nobody judges them again. Refused is
 * what is impossible: a date in the future, an end before the beginning, a credential that was not
 * issued, a reason that was not on the checklist.
 */
final class ImportDecision {

  static final String IN_THE_FUTURE = "date-in-future";
  static final String BEFORE_OPENING = "before-opening";
  static final String OF_ANOTHER_CASE = "application-of-another-case";

  private final Packs packs;
  private final Instant now;

  ImportDecision(Packs packs, Instant now) {
    this.packs = packs;
    this.now = now;
  }

  Decision<ApplicationEvent> open(
      ApplicationState state, ApplicationCommand.ImportOpening command) {
    return switch (state) {
      case ApplicationState.NotOpened(boolean sameIsOpen, boolean _) ->
          sameIsOpen ? refused(ApplicationDecision.alreadyOpen()) : openedOn(command);
      case ApplicationState.Open _ -> refused(ApplicationDecision.alreadyOpen());
      case ApplicationState.Withdrawn _ -> refused(ApplicationDecision.alreadyWithdrawn());
      case ApplicationState.Decided _ -> refused(ApplicationDecision.alreadyDecided());
    };
  }

  private Decision<ApplicationEvent> openedOn(ApplicationCommand.ImportOpening command) {
    Pack pack = pack(command.jurisdiction());
    Refusal future = future(pack, command.openedOn(), "/openedOn");
    return future == null
        ? ApplicationDecision.openOn(
            command.openedOn(),
            pack,
            new ApplicationCommand.Open(
                command.applicationId(),
                command.peerId(),
                command.jurisdiction(),
                command.credentialType()),
            command.importedFrom())
        : refused(future);
  }

  Decision<ApplicationEvent> withdraw(
      ApplicationState state, ApplicationCommand.ImportWithdrawal command) {
    return ApplicationDecision.whileOpen(
        state,
        open ->
            ending(
                open,
                command.withdrawnOn(),
                "/withdrawnOn",
                () ->
                    accepted(
                        new ApplicationEvent.Withdrawn(
                            open.applicationId(),
                            open.peerId(),
                            open.jurisdiction(),
                            open.credentialType(),
                            command.withdrawnOn(),
                            command.importedFrom()))));
  }

  Decision<ApplicationEvent> deny(ApplicationState state, ApplicationCommand.ImportDenial command) {
    return ApplicationDecision.whileOpen(
        state, open -> ending(open, command.deniedOn(), "/deniedOn", () -> denied(open, command)));
  }

  /** An application ends neither before it was opened nor in the future. */
  private Decision<ApplicationEvent> ending(
      ApplicationState.Open open,
      LocalDate day,
      String pointer,
      Supplier<Decision<ApplicationEvent>> decision) {
    if (day.isBefore(open.openedOn())) {
      return refused(refusal(BEFORE_OPENING, pointer, "The application was not open on that day."));
    }
    Refusal future = future(ApplicationDecision.packOf(open, packs), day, pointer);
    return future == null ? decision.get() : refused(future);
  }

  private Decision<ApplicationEvent> denied(
      ApplicationState.Open open, ApplicationCommand.ImportDenial command) {
    Pack pack = ApplicationDecision.packOf(open, packs);
    List<Requirement> asked = pack.checklist(open.credentialType(), open.openedOn());
    List<Refusal> refusals = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < command.reasons().size(); i++) {
      String reason = command.reasons().get(i);
      Optional<Requirement> rule =
          asked.stream().filter(entry -> entry.ruleId().equals(reason)).findFirst();
      if (rule.isPresent()) {
        findings.add(notMet(rule.get(), pack));
      } else {
        refusals.add(
            refusal(
                BoardRules.UNKNOWN_REASON,
                "/reasons/" + i,
                "The checklist of that day has no such rule."));
      }
    }
    return refusals.isEmpty()
        ? accepted(
            new ApplicationEvent.Denied(
                open.applicationId(),
                open.peerId(),
                open.jurisdiction(),
                open.credentialType(),
                command.deniedOn(),
                pack.version(),
                findings,
                "",
                command.importedFrom()))
        : new Refused<>(refusals);
  }

  private static Finding notMet(Requirement rule, Pack pack) {
    return new Finding(
        rule.ruleId(),
        Outcome.NOT_MET,
        rule.provenance().citation(),
        rule.provenance().status(),
        pack.version(),
        Map.of(),
        "Found by the system it was imported from.");
  }

  Decision<ApplicationEvent> certify(
      ApplicationState state, ApplicationCommand.ImportCertificate command) {
    return command.applicationId() == null && state instanceof ApplicationState.NotOpened
        ? certified(command)
        : ApplicationDecision.whileOpen(
            state,
            open ->
                isOf(open, command)
                    ? ending(open, command.certifiedOn(), "/certifiedOn", () -> certified(command))
                    : refused(
                        refusal(
                            OF_ANOTHER_CASE,
                            "/applicationId",
                            "That application is of another peer or for another credential.")));
  }

  private static boolean isOf(
      ApplicationState.Open open, ApplicationCommand.ImportCertificate command) {
    return open.applicationId().equals(command.applicationId())
        && open.peerId().equals(command.peerId())
        && open.jurisdiction().equals(command.jurisdiction())
        && open.credentialType().equals(command.credentialType());
  }

  private Decision<ApplicationEvent> certified(ApplicationCommand.ImportCertificate command) {
    Pack pack = pack(command.jurisdiction());
    Refusal future = future(pack, command.certifiedOn(), "/certifiedOn");
    if (future != null) {
      return refused(future);
    }
    if (pack.credentialType(command.credentialType(), command.certifiedOn()).isEmpty()) {
      return refused(ApplicationDecision.notIssued(command.certifiedOn()));
    }
    if (command.segments().isEmpty()) {
      return refused(
          refusal(
              BoardRules.NO_TERM,
              "",
              "The rules there do not say how long a certificate was valid."));
    }
    if (command.overlapsAnother()) {
      return refused(
          new Refusal(
              ApplicationDecision.ALREADY_CERTIFIED,
              RefusalType.STATE,
              "/certifiedOn",
              "Another certificate of this peer for this credential was valid on these days.",
              List.of()));
    }
    return accepted(
        new ApplicationEvent.Certified(
            new IssuedCertificate(
                command.certificateId(),
                command.applicationId(),
                command.peerId(),
                command.jurisdiction(),
                command.credentialType(),
                command.certifiedOn(),
                false,
                pack.version(),
                command.segments(),
                command.renewals(),
                command.printedNumber(),
                command.importedFrom()),
            List.of()));
  }

  private @Nullable Refusal future(Pack pack, LocalDate day, String pointer) {
    return day.isAfter(LocalDate.ofInstant(now, pack.zone()))
        ? refusal(IN_THE_FUTURE, pointer, "This date is in the future there.")
        : null;
  }

  private Pack pack(String jurisdiction) {
    return packs
        .find(jurisdiction)
        .orElseThrow(
            () -> new IllegalStateException("No rule pack for jurisdiction " + jurisdiction));
  }

  private static Refusal refusal(String kind, String pointer, String message) {
    return new Refusal(kind, RefusalType.RULE, pointer, message, List.of());
  }

  private static Decision<ApplicationEvent> refused(Refusal refusal) {
    return ApplicationDecision.refused(refusal);
  }

  private static Decision<ApplicationEvent> accepted(ApplicationEvent event) {
    return new Accepted<>(List.of(event));
  }
}
