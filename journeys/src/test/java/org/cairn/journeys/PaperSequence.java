package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.cairn.journeys.Applicant.Stone;
import org.cairn.journeys.document.Paper;
import org.cairn.journeys.document.Papers;
import org.cairn.journeys.load.Ledger;
import org.cairn.journeys.load.Persistence;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;
import org.cairn.journeys.running.Signal;

/**
 * Steps in an order that a seed decides, each sent until it is answered. While some of them are on
 * their way, a part goes down.
 */
final class PaperSequence {
  private static final List<String> ENTRIES = List.of("training-hours", "supervision-plan", "exam");
  private static final int STEPS = 16;
  private static final int LARGEST = 400_000;

  private final Applicant applicant;
  private final Random random;
  private final Persistence persistence;
  private final List<Held> held = new ArrayList<>();
  private final List<Stone> stones = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  PaperSequence(Applicant applicant, long seed) {
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
      Paper paper) {}

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

  List<Stone> stones() {
    return stones;
  }

  String told() {
    return String.join("; ", told);
  }

  boolean hasReceiptFor(String requirement) {
    return held.stream().anyMatch(one -> one.requirement().equals(requirement));
  }

  void run() {
    handIn();
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
      case 0, 1 -> handIn();
      case 2 -> sameBytesAgain();
      case 3 -> replace();
      case 4 -> review("DocumentAccepted", true);
      default -> review("DocumentRejected", false);
    }
  }

  private void handIn() {
    String requirement = ENTRIES.get(random.nextInt(ENTRIES.size()));
    Paper paper = paper();
    Answer answer = sent(Papers.handIn(applicant.applicationId(), requirement, paper));
    assertThat(answer.status()).as(told() + answer.body()).isEqualTo(201);
    String document = Applicant.documentOf(answer);
    keep(answer, requirement, paper);
    stones.add(new Stone("DocumentReceived", document, 1));
    told.add("handed in for " + requirement);
  }

  private Paper paper() {
    return Paper.aPdfOfSize(random.nextInt(LARGEST));
  }

  private void sameBytesAgain() {
    Held first = held.get(random.nextInt(held.size()));
    Answer answer =
        sent(Papers.handIn(applicant.applicationId(), first.requirement(), first.paper()));
    assertThat(answer.status()).as(told() + answer.body()).isEqualTo(200);
    assertThat(answer.text("number")).as(told()).isEqualTo(first.number());
    told.add("same bytes again");
  }

  private void replace() {
    Held some = held.get(random.nextInt(held.size()));
    Paper better = paper();
    Answer answer = sent(Papers.replace(some.documentId(), etagOf(some), better));
    if (answer.status() == 201) {
      keep(answer, some.requirement(), better);
      stones.add(new Stone("DocumentReceived", some.documentId(), nextOf(some)));
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
                ? Papers.accept(some.documentId(), etag)
                : Papers.reject(some.documentId(), etag, "illegible"));
    if (answer.status() == 200) {
      stones.add(new Stone(fact, some.documentId(), nextOf(some)));
    } else {
      assertThat(answer.status()).as(told() + answer.body()).isEqualTo(409);
    }
    told.add(fact + ": " + answer.status());
  }

  private void keep(Answer answer, String requirement, Paper paper) {
    held.add(
        new Held(
            answer.text("number"),
            answer.text("receivedAt"),
            Applicant.documentOf(answer),
            answer.json().at("/details/version").asLong(),
            requirement,
            paper));
  }

  private long nextOf(Held some) {
    return 1
        + stones.stream().filter(stone -> stone.aggregateId().equals(some.documentId())).count();
  }

  private String etagOf(Held some) {
    Answer read = sent(Papers.read(some.documentId()));
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
