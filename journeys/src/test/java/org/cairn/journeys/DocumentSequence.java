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
 * Steps in an order that a seed decides, each repeated until there is a response. During some of
 * them a part of the system goes down.
 */
final class DocumentSequence {
  private static final List<String> ENTRIES = List.of("training-hours", "supervision-plan", "exam");
  private static final int STEPS = 16;
  private static final int LARGEST = 400_000;

  private final Applicant applicant;
  private final Random random;
  private final Persistence persistence;
  private final List<Receipt> receipts = new ArrayList<>();
  private final List<ExpectedEntry> entries = new ArrayList<>();
  private final List<String> steps = new ArrayList<>();

  DocumentSequence(Applicant applicant, long seed) {
    this.applicant = applicant;
    this.random = new Random(seed);
    this.persistence = new Persistence(CairnSystem.gateway(), new Ledger(), Duration.ofSeconds(60));
  }

  /** A receipt that the peer got, and its document. */
  record Receipt(
      String number,
      String receivedAt,
      String documentId,
      long version,
      String requirement,
      SampleDocument document) {}

  /** What happens to the system, each once in a sequence. */
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

  List<Receipt> receipts() {
    return receipts;
  }

  List<ExpectedEntry> entries() {
    return entries;
  }

  String steps() {
    return String.join("; ", steps);
  }

  boolean hasReceiptFor(String requirement) {
    return receipts.stream().anyMatch(receipt -> receipt.requirement().equals(requirement));
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
    steps.add(trouble.name());
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
    Answer answer = send(SampleDocuments.submit(applicant.applicationId(), requirement, document));
    assertThat(answer.status()).as(steps() + answer.body()).isEqualTo(201);
    keep(answer, requirement, document);
    entries.add(new ExpectedEntry("DocumentReceived", Applicant.documentOf(answer), 1));
    steps.add("submitted for " + requirement);
  }

  private SampleDocument document() {
    return SampleDocument.aPdfOfSize(random.nextInt(LARGEST));
  }

  private void sameBytesAgain() {
    Receipt first = receipts.get(random.nextInt(receipts.size()));
    Answer answer =
        send(
            SampleDocuments.submit(
                applicant.applicationId(), first.requirement(), first.document()));
    assertThat(answer.status()).as(steps() + answer.body()).isEqualTo(200);
    assertThat(answer.text("number")).as(steps()).isEqualTo(first.number());
    steps.add("same bytes again");
  }

  private void replace() {
    Receipt receipt = receipts.get(random.nextInt(receipts.size()));
    SampleDocument better = document();
    Answer answer = send(SampleDocuments.replace(receipt.documentId(), etagOf(receipt), better));
    if (answer.status() == 201) {
      keep(answer, receipt.requirement(), better);
      entries.add(new ExpectedEntry("DocumentReceived", receipt.documentId(), nextOf(receipt)));
    } else {
      assertThat(answer.problem())
          .as(steps() + answer.body())
          .isEqualTo("document-already-accepted");
    }
    steps.add("replaced: " + answer.status());
  }

  private void review(String fact, boolean accepts) {
    Receipt receipt = receipts.get(random.nextInt(receipts.size()));
    String etag = etagOf(receipt);
    Answer answer =
        sendAsStaff(
            accepts
                ? SampleDocuments.accept(receipt.documentId(), etag)
                : SampleDocuments.reject(receipt.documentId(), etag, "illegible"));
    if (answer.status() == 200) {
      entries.add(new ExpectedEntry(fact, receipt.documentId(), nextOf(receipt)));
    } else {
      assertThat(answer.status()).as(steps() + answer.body()).isEqualTo(409);
    }
    steps.add(fact + ": " + answer.status());
  }

  private void keep(Answer answer, String requirement, SampleDocument document) {
    receipts.add(
        new Receipt(
            answer.text("number"),
            answer.text("receivedAt"),
            Applicant.documentOf(answer),
            answer.json().at("/details/version").asLong(),
            requirement,
            document));
  }

  private long nextOf(Receipt receipt) {
    return 1
        + entries.stream()
            .filter(entry -> entry.aggregateId().equals(receipt.documentId()))
            .count();
  }

  private String etagOf(Receipt receipt) {
    Answer read = send(SampleDocuments.read(receipt.documentId()));
    assertThat(read.status()).as(steps() + read.body()).isEqualTo(200);
    return read.header("ETag");
  }

  private Answer send(Call call) {
    return persistence.send(call.by(tokenOf(applicant.person())));
  }

  private Answer sendAsStaff(Call call) {
    return persistence.send(call.by(tokenOf(Applicant.STAFF)));
  }

  private static String tokenOf(Person person) {
    return CairnSystem.signIn().tokenOf(person.account());
  }
}
