package org.cairn.journeys.workforce;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.cairn.journeys.demo.StoryBroken;
import org.cairn.journeys.load.Ledger;
import org.cairn.journeys.load.Persistence;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Api;
import org.cairn.journeys.running.Call;
import org.cairn.journeys.running.NotRunning;
import org.cairn.journeys.running.SignIn;
import org.cairn.journeys.workforce.ImportPlan.Chain;
import org.cairn.journeys.workforce.ImportPlan.Round;
import org.cairn.journeys.workforce.RowList.Service;

/**
 * Sends a workforce in, to all services at once. Peers come first; what the other services have not
 * heard of yet is sent again.
 */
final class Dispatch {
  private static final String ACCOUNT = "board-staff";
  private static final int AT_ONCE = 2;
  private static final long PAUSE_MILLIS = 250;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Persistence persistence;
  private final SignIn signIn;
  private final String importedFrom;
  private final Tally tally;
  private final CountDownLatch peersAreKnown = new CountDownLatch(1);

  Dispatch(Api api, SignIn signIn, String importedFrom, Tally tally) {
    this.persistence = new Persistence(api, new Ledger(), PATIENCE);
    this.signIn = signIn;
    this.importedFrom = importedFrom;
    this.tally = tally;
  }

  void send(Workforce workforce) {
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> services = new ArrayList<>();
      for (Service service : Service.values()) {
        ImportPlan consignment = ImportPlan.of(service, workforce);
        services.add(workers.submit(() -> send(consignment, workers)));
      }
      services.forEach(Dispatch::await);
    }
  }

  private void send(ImportPlan consignment, ExecutorService workers) {
    try {
      if (consignment.service() != Service.APPLICATIONS) {
        peersAreKnown.await();
      }
      var turns = new Semaphore(AT_ONCE);
      for (Round round : consignment.rounds()) {
        List<Future<?>> chains = new ArrayList<>();
        for (Chain chain : round.chains()) {
          turns.acquire();
          chains.add(workers.submit(() -> send(chain, turns)));
        }
        chains.forEach(Dispatch::await);
        peersAreKnown.countDown();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      // If it was the peers that could not be sent, nobody waits for them for ever.
      peersAreKnown.countDown();
    }
  }

  private void send(Chain chain, Semaphore turns) {
    try {
      chain.requests().forEach(this::send);
    } finally {
      turns.release();
    }
  }

  private void send(ImportRequest request) {
    Instant end = Instant.now().plus(PATIENCE);
    ImportRequest rest = request;
    while (true) {
      ImportAnswer answer = answerTo(rest);
      tally.answered(answer.settled());
      if (!answer.isTooEarly() || Instant.now().isAfter(end)) {
        tally.answered(answer.refused());
        return;
      }
      tally.sendsAgain(answer.refused().size());
      rest =
          new ImportRequest(
              request.service(),
              answer.refused().stream().map(ImportAnswer.AnsweredRow::fact).toList());
      Backoff.pause(PAUSE_MILLIS);
    }
  }

  private ImportAnswer answerTo(ImportRequest request) {
    Call call = request.call(importedFrom);
    Instant end = Instant.now().plus(PATIENCE);
    Answer answer = answerTo(call);
    while (asksToComeBack(answer) && Instant.now().isBefore(end)) {
      Backoff.pause(PAUSE_MILLIS);
      answer = answerTo(call);
    }
    if (answer.status() != 200) {
      throw new StoryBroken(
          "an import of %d rows into %s was answered %d: %s"
              .formatted(
                  request.facts().size(),
                  request.service().code(),
                  answer.status(),
                  answer.body()));
    }
    return ImportAnswer.to(request, answer);
  }

  private Answer answerTo(Call call) {
    tally.requested();
    return persistence.send(call.by(signIn.tokenOf(ACCOUNT)));
  }

  /** Somebody else wrote of the same people at that moment; nothing was recorded. */
  private static boolean asksToComeBack(Answer answer) {
    return answer.status() == 409 && !answer.header("Retry-After").isEmpty();
  }

  private static void await(Future<?> work) {
    try {
      work.get();
    } catch (ExecutionException e) {
      throw switch (e.getCause()) {
        case StoryBroken broken -> broken;
        case NotRunning notRunning -> notRunning;
        case null, default -> new StoryBroken(String.valueOf(e.getCause()));
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
