package org.cairn.applications.application.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.jurisdictions.ruling.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with an application. Every date is the date in the jurisdiction's own time zone:
 * an application that is sent at eleven at night there belongs to that day.
 */
public final class ApplicationDecision {

  public static final String UNKNOWN_CREDENTIAL_TYPE = "unknown-credential-type";
  public static final String NOT_REGISTERED = "not-registered";
  public static final String ALREADY_OPEN = "application-already-open";
  public static final String NOT_OPEN = "application-not-open";
  public static final String ALREADY_WITHDRAWN = "application-already-withdrawn";
  public static final String ALREADY_CERTIFIED = "already-certified";
  public static final String ALREADY_DECIDED = "application-already-decided";

  private ApplicationDecision() {}

  public static Decision<ApplicationEvent> decide(
      ApplicationState state, ApplicationCommand command, Packs packs, Instant now) {
    return switch (command) {
      case ApplicationCommand.Open open -> open(state, open, packs, now);
      case ApplicationCommand.Withdraw _ -> whileOpen(state, open -> withdraw(open, packs, now));
      case ApplicationCommand.Decide decide ->
          whileOpen(state, open -> new BoardRules(open, packOf(open, packs), now).decide(decide));
      case ApplicationCommand.ImportOpening imported ->
          new ImportDecision(packs, now).open(state, imported);
      case ApplicationCommand.ImportWithdrawal imported ->
          new ImportDecision(packs, now).withdraw(state, imported);
      case ApplicationCommand.ImportDenial imported ->
          new ImportDecision(packs, now).deny(state, imported);
      case ApplicationCommand.ImportCertificate imported ->
          new ImportDecision(packs, now).certify(state, imported);
    };
  }

  private static Decision<ApplicationEvent> open(
      ApplicationState state, ApplicationCommand.Open command, Packs packs, Instant now) {
    return switch (state) {
      case ApplicationState.NotOpened(boolean sameIsOpen, boolean certified) ->
          sameIsOpen
              ? refused(alreadyOpen())
              : certified ? refused(alreadyCertified()) : openBy(packs, command, now);
      case ApplicationState.Open _ -> refused(alreadyOpen());
      case ApplicationState.Withdrawn _ -> refused(alreadyWithdrawn());
      case ApplicationState.Decided _ -> refused(alreadyDecided());
    };
  }

  private static Decision<ApplicationEvent> openBy(
      Packs packs, ApplicationCommand.Open command, Instant now) {
    Optional<Pack> found = packs.inForce(command.jurisdiction());
    if (found.isEmpty()) {
      return refused(Packs.unknownJurisdiction("/jurisdiction"));
    }
    Pack pack = found.get();
    return openOn(LocalDate.ofInstant(now, pack.zone()), pack, command, null);
  }

  /** The checklist of the opening day holds until the application ends. */
  static Decision<ApplicationEvent> openOn(
      LocalDate day, Pack pack, ApplicationCommand.Open command, @Nullable String importedFrom) {
    if (pack.credentialType(command.credentialType(), day).isEmpty()) {
      return refused(notIssued(day));
    }
    List<ChecklistEntry> checklist =
        pack.checklist(command.credentialType(), day).stream().map(ChecklistEntry::of).toList();
    return new Accepted<>(
        List.of(
            new ApplicationEvent.Opened(
                command.applicationId(),
                command.peerId(),
                command.jurisdiction(),
                command.credentialType(),
                day,
                pack.version(),
                checklist,
                importedFrom)));
  }

  static Refusal notIssued(LocalDate day) {
    return new Refusal(
        UNKNOWN_CREDENTIAL_TYPE,
        RefusalType.UNKNOWN_VALUE,
        "/credentialType",
        "This credential is not issued there on " + day + ".",
        List.of());
  }

  /** Everything that ends an application, which must be open for it. */
  static Decision<ApplicationEvent> whileOpen(
      ApplicationState state,
      Function<ApplicationState.Open, Decision<ApplicationEvent>> decision) {
    return switch (state) {
      case ApplicationState.NotOpened _ -> refused(notOpen());
      case ApplicationState.Open open -> decision.apply(open);
      case ApplicationState.Withdrawn _ -> refused(alreadyWithdrawn());
      case ApplicationState.Decided _ -> refused(alreadyDecided());
    };
  }

  private static Decision<ApplicationEvent> withdraw(
      ApplicationState.Open open, Packs packs, Instant now) {
    Pack pack = packOf(open, packs);
    return new Accepted<>(
        List.of(
            new ApplicationEvent.Withdrawn(
                open.applicationId(),
                open.peerId(),
                open.jurisdiction(),
                open.credentialType(),
                LocalDate.ofInstant(now, pack.zone()),
                null)));
  }

  /**
   * Only a registered peer applies; whether the caller is one is known before there is an
   * application to decide on.
   */
  public static Refusal notRegistered() {
    return new Refusal(
        NOT_REGISTERED,
        RefusalType.STATE,
        "",
        "Register with POST /api/v1/peers first.",
        List.of());
  }

  public static Refusal alreadyOpen() {
    return new Refusal(
        ALREADY_OPEN,
        RefusalType.STATE,
        "",
        "An application for this credential is already open.",
        List.of());
  }

  /** A second one would be a second license of one person, with a term and a number of its own. */
  public static Refusal alreadyCertified() {
    return new Refusal(
        ALREADY_CERTIFIED,
        RefusalType.STATE,
        "",
        "The peer has a certificate for this credential that is valid or has just lapsed. Renew it;"
            + " GET /api/v1/peers/{peerId}/certificates lists it.",
        List.of());
  }

  static Pack packOf(ApplicationState.Open open, Packs packs) {
    return packs
        .find(open.jurisdiction())
        .orElseThrow(() ->
            new IllegalStateException("No rule pack for jurisdiction " + open.jurisdiction()));
  }

  static Refusal notOpen() {
    return new Refusal(NOT_OPEN, RefusalType.STATE, "", "This application is not open.", List.of());
  }

  static Refusal alreadyDecided() {
    return new Refusal(
        ALREADY_DECIDED, RefusalType.STATE, "", "This application is already decided.", List.of());
  }

  static Refusal alreadyWithdrawn() {
    return new Refusal(
        ALREADY_WITHDRAWN,
        RefusalType.STATE,
        "",
        "This application is already withdrawn.",
        List.of());
  }

  static Decision<ApplicationEvent> refused(Refusal refusal) {
    return new Refused<>(List.of(refusal));
  }
}
