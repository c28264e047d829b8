package org.cairn.ceu.credit.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.jurisdictions.ruling.Refused;

/**
 * What may be done with hours that were earned. Whether they count, and where, is not decided here
 * but whenever it is asked: a cap that is used up today may not be tomorrow.
 */
public final class CreditDecision {

  public static final String UNKNOWN_JURISDICTION = "unknown-jurisdiction";
  public static final String UNKNOWN_CREDENTIAL_TYPE = "unknown-credential-type";
  public static final String HOURS = "credit-hours";
  public static final String DATE = "credit-date";
  public static final String PROOF = "credit-proof";
  public static final String CERTIFICATE_TAKEN = "certificate-number-taken";
  public static final String ALREADY_REFUSED = "credit-already-refused";
  public static final String OWN_CREDIT = "own-credit";

  public static final String ID_TAKEN = "id-taken";
  public static final String NOT_IMPORTED_HERE = "peer-not-imported-here";

  private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);

  private CreditDecision() {}

  public static Decision<CreditEvent> decide(
      CreditState state, CreditCommand command, Packs packs, Instant now) {
    return switch (command) {
      case CreditCommand.Report report -> report(state, report, packs, now);
      case CreditCommand.BringIn bringIn -> bringIn(state, bringIn, packs, now);
      case CreditCommand.Refuse refuse -> refuse(state, refuse, packs, now);
    };
  }

  private static Decision<CreditEvent> report(
      CreditState state, CreditCommand.Report command, Packs packs, Instant now) {
    return switch (state) {
      case CreditState.NotRecorded _ ->
          record(command.creditId(), command.facts(), command.reporter(), packs, now);
      case CreditState.CertificateRecorded(boolean sameFacts) ->
          sameFacts ? new Accepted<>(List.of()) : new Refused<>(List.of(certificateTaken()));
      case CreditState.Counting _,
          CreditState.NotCounting _,
          CreditState.IdRecorded _,
          CreditState.NotBroughtIn _ ->
          throw new IllegalArgumentException("A credit is reported under a new id");
    };
  }

  private static Decision<CreditEvent> bringIn(
      CreditState state, CreditCommand.BringIn command, Packs packs, Instant now) {
    return switch (state) {
      case CreditState.NotBroughtIn _ ->
          new Refused<>(
              List.of(
                  rule(
                      NOT_IMPORTED_HERE,
                      "/peerId",
                      "This board has not brought in such a peer, as far as is known here.")));
      case CreditState.IdRecorded(boolean sameFacts) ->
          sameFacts ? new Accepted<>(List.of()) : new Refused<>(List.of(idTaken()));
      case CreditState.CertificateRecorded _ -> new Refused<>(List.of(certificateTaken()));
      case CreditState.NotRecorded _ ->
          record(command.creditId(), command.facts(), command.reporter(), packs, now);
      case CreditState.Counting _, CreditState.NotCounting _ ->
          throw new IllegalArgumentException("What is brought in is compared, not changed");
    };
  }

  private static Decision<CreditEvent> record(
      UUID creditId, CreditFacts facts, Reporter reporter, Packs packs, Instant now) {
    Optional<Pack> found = packs.find(facts.jurisdiction());
    if (found.isEmpty()) {
      return new Refused<>(List.of(unknownJurisdiction()));
    }
    Pack pack = found.get();
    LocalDate today = LocalDate.ofInstant(now, pack.zone());
    List<Refusal> refusals = refusals(facts, reporter, pack, today);
    return refusals.isEmpty()
        ? new Accepted<>(
            List.of(new CreditEvent.Earned(creditId, facts, reporter, today, pack.version())))
        : new Refused<>(refusals);
  }

  private static List<Refusal> refusals(
      CreditFacts facts, Reporter reporter, Pack pack, LocalDate today) {
    List<Refusal> found = new ArrayList<>();
    if (!pack.issues(facts.credentialType())) {
      found.add(
          unknown(
              UNKNOWN_CREDENTIAL_TYPE,
              "/credentialType",
              "This jurisdiction does not issue such a credential."));
    }
    if (!CreditHours.canBe(facts.hours())) {
      found.add(rule(HOURS, "/hours", "Hours are recorded in quarters, above 0 and up to 500."));
    }
    if (facts.on().isAfter(today)) {
      found.add(rule(DATE, "/on", "It is " + today + " there; hours are earned before."));
    }
    if (reporter instanceof Reporter.Board && facts.on().isBefore(FIRST)) {
      found.add(rule(DATE, "/on", "Nothing is taken from before " + FIRST + "."));
    }
    if (reporter instanceof Reporter.Peer && !facts.proofStated()) {
      found.add(
          rule(PROOF, "/proof", "Your own report needs proof: its title, presenter and hours."));
    }
    return found;
  }

  private static Decision<CreditEvent> refuse(
      CreditState state, CreditCommand.Refuse command, Packs packs, Instant now) {
    return switch (state) {
      case CreditState.Counting counting -> {
        Pack pack =
            packs
                .find(counting.jurisdiction())
                .orElseThrow(() -> new IllegalStateException("The pack of a credit has gone"));
        yield new Accepted<>(
            List.of(
                new CreditEvent.Refused(
                    counting.creditId(),
                    counting.peerId(),
                    counting.jurisdiction(),
                    LocalDate.ofInstant(now, pack.zone()),
                    command.reason(),
                    pack.version())));
      }
      case CreditState.NotCounting _ ->
          new Refused<>(List.of(state(ALREADY_REFUSED, "This credit was refused before.")));
      case CreditState.NotRecorded _,
          CreditState.CertificateRecorded _,
          CreditState.IdRecorded _,
          CreditState.NotBroughtIn _ ->
          throw new IllegalArgumentException("Only what is recorded can be refused");
    };
  }

  public static Refusal unknownJurisdiction() {
    return unknown(
        UNKNOWN_JURISDICTION, "/jurisdiction", "There is no rule pack for this jurisdiction.");
  }

  private static Refusal idTaken() {
    return new Refusal(
        ID_TAKEN, RefusalType.STATE, "/creditId", "This id stands for another one.", List.of());
  }

  public static Refusal certificateTaken() {
    return state(CERTIFICATE_TAKEN, "This certificate is recorded, with other content.");
  }

  /** Nobody reviews what is theirs; who asks is known before the credit is decided on. */
  public static Refusal ownCredit() {
    return state(OWN_CREDIT, "Nobody reviews a credit of their own.");
  }

  private static Refusal state(String kind, String message) {
    return new Refusal(kind, RefusalType.STATE, "", message, List.of());
  }

  private static Refusal rule(String kind, String pointer, String message) {
    return new Refusal(kind, RefusalType.RULE, pointer, message, List.of());
  }

  private static Refusal unknown(String kind, String pointer, String message) {
    return new Refusal(kind, RefusalType.UNKNOWN_VALUE, pointer, message, List.of());
  }
}
