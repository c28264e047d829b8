package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.cairn.journeys.Applicant.ExpectedEntry;
import org.cairn.journeys.document.SampleDocument;
import org.cairn.journeys.document.SampleDocuments;
import org.cairn.journeys.load.Ledger;
import org.cairn.journeys.load.Persistence;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;
import org.cairn.journeys.running.Signal;

/**
 * Steps in an order that a seed decides, each sent until it is answered. While some of them are on
 * their way, a part goes down.
 */
final class DocumentSequence {
  private static final List<String> ENTRIES = List.of("training-hours", "supervision-plan", "exam");
  private static final int STEPS = 16;
  private static final int LARGEST = 400_000;

  private final Applicant applicant;
  private final Random random;
  private final Persistence persistence;
  private final List<Held> held = new ArrayList<>();
  private final List<ExpectedEntry> stones = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  DocumentSequence(Applicant applicant, long seed) {
    this.applicant = applicant;
    this.random = new Random(seed);
    this.persistence = new Persistence(TheSystem.gateway(), new Ledger(), Duration.ofSeconds(60));
  }

  /** A receipt that was answered, and what it is for. */
  record Held(
      String number,
      String receivedAt,
      String documentId,
      long version,
      String requirement,
      SampleDocument document) {}

  /** What may befall the system, each once in a sequence. */
  private enum Trouble {
    KILLED_SERVICE("applications", Signal.KILL),
    KILLED_DATABASE("postgres", Signal.KILL),
    RESTARTED_SERVICE("applications", Signal.TERM);

    private final String part;
    private final Signal signal;

    Trouble(String part, Signal signal) {
      this.part = part;
      this.signal = signal;
    }
  }

  Applicant applicant() {
    return applicant;
  }

  List<Held> held() {
    return held;
  }

  List<ExpectedEntry> stones() {
    return stones;
  }

  String told() {
    return String.join("; ", told);
  }

  boolean hasReceiptFor(String requirement) {
    return held.stream().anyMatch(one -> one.requirement().equals(requirement));
  }

  void run() {
    submit();
    var troubles = new ArrayList<>(List.of(Trouble.values()));
    for (int step = 0; step < STEPS; step++) {
      boolean trouble = !troubles.isEmpty() && random.nextInt(STEPS - step) < troubles.size();
      if (trouble) {
        during(troubles.remove(random.nextInt(troubles.size())));
      } else {
        next();
      }
    }
  }

  private void during(Trouble trouble) {
    told.add(trouble.name());
    var step = CompletableFuture.runAsync(this::next);
    Outage outage = Outage.of(trouble.part, trouble.signal);
    step.join();
    outage.awaitReturn();
  }

  private void next() {
    switch (random.nextInt(6)) {
      case 0, 1 -> submit();
      case 2 -> sameBytesAgain();
      case 3 -> replace();
      case 4 -> review("DocumentAccepted", true);
      default -> review("DocumentRejected", false);
    }
  }

  private void submit() {
    String requirement = ENTRIES.get(random.nextInt(ENTRIES.size()));
    SampleDocument document = document();
    Answer answer = sent(SampleDocuments.submit(applicant.applicationId(), requirement, document));
    assertThat(answer.status()).as(told() + answer.body()).isEqualTo(201);
    keep(answer, requirement, document);
    stones.add(new ExpectedEntry("DocumentReceived", Applicant.documentOf(answer), 1));
    told.add("submitted for " + requirement);
  }

  private SampleDocument document() {
    return SampleDocument.aPdfOfSize(random.nextInt(LARGEST));
  }

  private void sameBytesAgain() {
    Held first = held.get(random.nextInt(held.size()));
    Answer answer =
        sent(
            SampleDocuments.submit(
                applicant.applicationId(), first.requirement(), first.document()));
    assertThat(answer.status()).as(told() + answer.body()).isEqualTo(200);
    assertThat(answer.text("number")).as(told()).isEqualTo(first.number());
    told.add("same bytes again");
  }

  private void replace() {
    Held some = held.get(random.nextInt(held.size()));
    SampleDocument better = document();
    Answer answer = sent(SampleDocuments.replace(some.documentId(), etagOf(some), better));
    if (answer.status() == 201) {
      keep(answer, some.requirement(), better);
      stones.add(new ExpectedEntry("DocumentReceived", some.documentId(), nextOf(some)));
    } else {
      assertThat(answer.problem())
          .as(told() + answer.body())
          .isEqualTo("document-already-accepted");
    }
    told.add("replaced: " + answer.status());
  }

  private void review(String fact, boolean accepts) {
    Held some = held.get(random.nextInt(held.size()));
    String etag = etagOf(some);
    Answer answer =
        sentByStaff(
            accepts
                ? SampleDocuments.accept(some.documentId(), etag)
                : SampleDocuments.reject(some.documentId(), etag, "illegible"));
    if (answer.status() == 200) {
      stones.add(new ExpectedEntry(fact, some.documentId(), nextOf(some)));
    } else {
      assertThat(answer.status()).as(told() + answer.body()).isEqualTo(409);
    }
    told.add(fact + ": " + answer.status());
  }

  private void keep(Answer answer, String requirement, SampleDocument document) {
    held.add(
        new Held(
            answer.text("number"),
            answer.text("receivedAt"),
            Applicant.documentOf(answer),
            answer.json().at("/details/version").asLong(),
            requirement,
            document));
  }

  private long nextOf(Held some) {
    return 1
        + stones.stream().filter(stone -> stone.aggregateId().equals(some.documentId())).count();
  }

  private String etagOf(Held some) {
    Answer read = sent(SampleDocuments.read(some.documentId()));
    assertThat(read.status()).as(told() + read.body()).isEqualTo(200);
    return read.header("ETag");
  }

  private Answer sent(Call call) {
    return persistence.send(call.by(tokenOf(applicant.person())));
  }

  private Answer sentByStaff(Call call) {
    return persistence.send(call.by(tokenOf(Applicant.STAFF)));
  }

  private static String tokenOf(Person person) {
    return TheSystem.signIn().tokenOf(person.account());
  }
}
