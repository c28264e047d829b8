package org.cairn.ceu.credit.decision;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.parameter.EducationKind;
import org.jspecify.annotations.Nullable;

/** Credits of the invented state, to be changed in the one place that a test is about. */
final class Credits {

  static final Packs PACKS =
      Packs.load(Path.of(requireNonNull(System.getProperty("cairn.root")), "journeys", "packs"));

  /** In zz, far east, it is the 21st already. */
  static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  static final UUID CREDIT = new UUID(7, 1);
  static final UUID PEER = new UUID(7, 2);
  static final Reporter TRAINER = new Reporter.Trainer("school-1");
  static final Reporter OWN = new Reporter.Peer(PEER);
  static final CreditProof PROOF = new CreditProof("A title", "A presenter", new BigDecimal("2.5"));

  private Credits() {}

  static CreditFacts facts() {
    return facts("zz", "cbhpss", "2026-11-20", "2.5", PROOF);
  }

  static CreditFacts facts(
      String jurisdiction,
      String credentialType,
      String on,
      String hours,
      @Nullable CreditProof proof) {
    return new CreditFacts(
        PEER,
        jurisdiction,
        credentialType,
        LocalDate.parse(on),
        new BigDecimal(hours),
        EducationKind.ATTENDED,
        List.of("peer", "ethics", "peer"),
        null,
        null,
        proof,
        null,
        "A-1");
  }

  static CreditFacts about(String... topics) {
    CreditFacts facts = facts();
    return new CreditFacts(
        PEER,
        facts.jurisdiction(),
        facts.credentialType(),
        facts.on(),
        facts.hours(),
        facts.kind(),
        List.of(topics),
        null,
        null,
        PROOF,
        null,
        "A-1");
  }

  static CreditFacts withoutNumber() {
    CreditFacts facts = facts();
    return new CreditFacts(
        PEER,
        facts.jurisdiction(),
        facts.credentialType(),
        facts.on(),
        facts.hours(),
        facts.kind(),
        facts.topics(),
        null,
        null,
        PROOF,
        null,
        null);
  }

  /** Nothing else is of that day, and the reporter knows the peer. */
  static CreditState.NotRecorded alone() {
    return besides("0");
  }

  static CreditState.NotRecorded besides(String hours) {
    return new CreditState.NotRecorded(new BigDecimal(hours), false);
  }

  static CreditState.Counting counting(String recordedOn, boolean pushed, boolean settled) {
    return new CreditState.Counting(
        CREDIT, PEER, "zz", LocalDate.parse(recordedOn), pushed, settled);
  }

  static CreditState.Disputed disputed(String hours) {
    return new CreditState.Disputed(
        CREDIT, PEER, "zz", LocalDate.parse("2026-11-20"), new BigDecimal(hours));
  }

  static CreditCommand.Import bringingIn(CreditFacts facts) {
    return new CreditCommand.Import(CREDIT, facts, new Reporter.Board(PEER, "register-2019"));
  }

  static CreditCommand.Report reporting(CreditFacts facts, Reporter reporter) {
    return new CreditCommand.Report(CREDIT, facts, reporter);
  }
}
