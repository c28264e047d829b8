package org.cairn.ceu.credit.decision;

import static org.cairn.ceu.credit.decision.CreditRefusals.rule;
import static org.cairn.ceu.credit.decision.CreditRefusals.state;

import java.time.Instant;
import java.time.LocalDate;
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
 * Decides the commands on credits. Whether hours count, and in which cycle, is not decided here but
 * on every read: a cap that is used up today may be free tomorrow.
 */
public final class CreditDecision {

  public static final String UNKNOWN_CREDENTIAL_TYPE = "unknown-credential-type";
  public static final String UNKNOWN_TOPIC = "unknown-topic";
  public static final String HOURS = "credit-hours";
  public static final String MORE_THAN_A_DAY = "more-than-24-hours";
  public static final String DATE = "too-long-ago";
  public static final String IN_THE_FUTURE = "date-in-future";
  public static final String PROOF = "credit-proof";
  public static final String CERTIFICATE_MISSING = "certificate-number-missing";
  public static final String CERTIFICATE_TAKEN = "certificate-number-taken";
  public static final String ALREADY_REFUSED = "credit-already-refused";
  public static final String DISPUTED = "disputed";
  public static final String NOT_DISPUTED = "not-disputed";
  public static final String NOT_DISPUTABLE = "credit-not-disputable";
  public static final String DISPUTE_WINDOW = "dispute-too-late";
  public static final String DAY_FULL = "credit-day-full";
  public static final String ALREADY_DISPUTED = "already-disputed";
  public static final String OWN_CASE = "own-case";

  public static final String ID_TAKEN = "id-taken";
  public static final String NOT_IMPORTED_HERE = "peer-not-imported-here";

  private CreditDecision() {}

  public static Decision<CreditEvent> decide(
      CreditState state, CreditCommand command, Packs packs, Instant now) {
    return switch (command) {
      case CreditCommand.Report report -> report(state, report, packs, now);
      case CreditCommand.Import imported -> importCredit(state, imported, packs, now);
      case CreditCommand.Refuse refuse -> refuse(state, refuse, packs, now);
      case CreditCommand.Dispute dispute -> dispute(state, dispute, packs, now);
      case CreditCommand.SettleDispute settle -> settle(state, settle, packs, now);
    };
  }

  private static Decision<CreditEvent> report(
      CreditState state, CreditCommand.Report command, Packs packs, Instant now) {
    return switch (state) {
      case CreditState.NotRecorded before ->
          record(command.creditId(), command.facts(), command.reporter(), before, packs, now);
      case CreditState.CertificateRecorded(boolean sameFacts) ->
          sameFacts ? new Accepted<>(List.of()) : new Refused<>(List.of(certificateTaken()));
      case CreditState.Counting _,
          CreditState.Disputed _,
          CreditState.NotCounting _,
          CreditState.IdRecorded _,
          CreditState.PeerNotImported _ ->
          throw new IllegalArgumentException("A credit is reported under a new id");
    };
  }

  private static Decision<CreditEvent> importCredit(
      CreditState state, CreditCommand.Import command, Packs packs, Instant now) {
    return switch (state) {
      case CreditState.PeerNotImported _ ->
          new Refused<>(
              List.of(
                  rule(
                      NOT_IMPORTED_HERE,
                      "/peerId",
                      "This board has not imported such a peer, as far as is known here.")));
      case CreditState.IdRecorded(boolean sameFacts) ->
          sameFacts ? new Accepted<>(List.of()) : new Refused<>(List.of(idTaken()));
      case CreditState.CertificateRecorded _ -> new Refused<>(List.of(certificateTaken()));
      case CreditState.NotRecorded before ->
          record(command.creditId(), command.facts(), command.reporter(), before, packs, now);
      case CreditState.Counting _, CreditState.Disputed _, CreditState.NotCounting _ ->
          throw new IllegalArgumentException("What is imported is compared, not changed");
    };
  }

  private static Decision<CreditEvent> record(
      UUID creditId,
      CreditFacts facts,
      Reporter reporter,
      CreditState.NotRecorded before,
      Packs packs,
      Instant now) {
    Optional<Pack> found = packs.inForce(facts.jurisdiction());
    if (found.isEmpty()) {
      return new Refused<>(List.of(Packs.unknownJurisdiction("/jurisdiction")));
    }
    Pack pack = found.get();
    LocalDate today = today(pack, now);
    List<Refusal> refusals = CreditChecks.of(facts, reporter, before.hoursThatDay(), pack, today);
    boolean newToTrainer = reporter instanceof Reporter.Trainer && before.newToIssuer();
    return refusals.isEmpty()
        ? new Accepted<>(
            List.of(
                new CreditEvent.Earned(
                    creditId, facts, reporter, today, newToTrainer, pack.version())))
        : new Refused<>(refusals);
  }

  private static Decision<CreditEvent> refuse(
      CreditState state, CreditCommand.Refuse command, Packs packs, Instant now) {
    return switch (state) {
      case CreditState.Counting counting -> {
        Pack pack = packOf(counting.jurisdiction(), packs);
        yield new Accepted<>(
            List.of(
                new CreditEvent.Refused(
                    counting.creditId(),
                    counting.peerId(),
                    counting.jurisdiction(),
                    today(pack, now),
                    command.reason(),
                    pack.version())));
      }
      case CreditState.Disputed _ ->
          new Refused<>(List.of(state(DISPUTED, "It is disputed: settle the dispute.")));
      case CreditState.NotCounting _ -> new Refused<>(List.of(alreadyRefused()));
      case CreditState.NotRecorded _,
          CreditState.CertificateRecorded _,
          CreditState.IdRecorded _,
          CreditState.PeerNotImported _ ->
          throw new IllegalArgumentException("Only what is recorded can be refused");
    };
  }

  private static Decision<CreditEvent> dispute(
      CreditState state, CreditCommand.Dispute command, Packs packs, Instant now) {
    return switch (state) {
      case CreditState.Counting counting -> {
        Pack pack = packOf(counting.jurisdiction(), packs);
        yield CreditDisputes.dispute(counting, command.reason(), pack, today(pack, now));
      }
      case CreditState.Disputed _ ->
          new Refused<>(List.of(state(ALREADY_DISPUTED, "This credit is disputed already.")));
      case CreditState.NotCounting _ -> new Refused<>(List.of(alreadyRefused()));
      case CreditState.NotRecorded _,
          CreditState.CertificateRecorded _,
          CreditState.IdRecorded _,
          CreditState.PeerNotImported _ ->
          throw new IllegalArgumentException("Only what is recorded can be disputed");
    };
  }

  private static Decision<CreditEvent> settle(
      CreditState state, CreditCommand.SettleDispute command, Packs packs, Instant now) {
    return switch (state) {
      case CreditState.Disputed disputed -> {
        Pack pack = packOf(disputed.jurisdiction(), packs);
        yield CreditDisputes.settle(disputed, command, pack, today(pack, now));
      }
      case CreditState.Counting _, CreditState.NotCounting _ ->
          new Refused<>(List.of(state(NOT_DISPUTED, "No dispute of this credit is open.")));
      case CreditState.NotRecorded _,
          CreditState.CertificateRecorded _,
          CreditState.IdRecorded _,
          CreditState.PeerNotImported _ ->
          throw new IllegalArgumentException("Only what is disputed can be settled");
    };
  }

  private static Pack packOf(String jurisdiction, Packs packs) {
    return packs
        .find(jurisdiction)
        .orElseThrow(
            () -> new IllegalStateException("No rule pack for jurisdiction " + jurisdiction));
  }

  private static LocalDate today(Pack pack, Instant now) {
    return LocalDate.ofInstant(now, pack.zone());
  }

  private static Refusal idTaken() {
    return new Refusal(
        ID_TAKEN, RefusalType.STATE, "/creditId", "This id stands for another one.", List.of());
  }

  private static Refusal alreadyRefused() {
    return state(ALREADY_REFUSED, "This credit was refused before.");
  }

  public static Refusal certificateTaken() {
    return state(CERTIFICATE_TAKEN, "This certificate is recorded, with other content.");
  }

  /** Nobody reviews their own credit; the caller is checked before the decision. */
  public static Refusal ownCredit() {
    return rule(OWN_CASE, "", "Nobody reviews a credit of their own.");
  }
}
