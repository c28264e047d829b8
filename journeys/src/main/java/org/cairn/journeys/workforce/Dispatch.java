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
import org.cairn.journeys.demo.StepFailed;
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
 * Imports a workforce into all services at once. Peers come first; rows whose peer has not reached
 * the other services yet are sent again.
 */
final class Dispatch {
  private static final String ACCOUNT = "board-staff";
  private static final int AT_ONCE = 2;
  private static final long PAUSE_MILLIS = 250;
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  private final Persistence persistence;
  private final SignIn signIn;
  private final String importedFrom;
  private final Tally tally;
  private final CountDownLatch peersImported = new CountDownLatch(1);

  Dispatch(Api api, SignIn signIn, String importedFrom, Tally tally) {
    this.persistence = new Persistence(api, new Ledger(), TIMEOUT);
    this.signIn = signIn;
    this.importedFrom = importedFrom;
    this.tally = tally;
  }

  void send(Workforce workforce) {
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> services = new ArrayList<>();
      for (Service service : Service.values()) {
        ImportPlan plan = ImportPlan.of(service, workforce);
        services.add(workers.submit(() -> send(plan, workers)));
      }
      services.forEach(Dispatch::await);
    }
  }

  private void send(ImportPlan plan, ExecutorService workers) {
    try {
      if (plan.service() != Service.APPLICATIONS) {
        peersImported.await();
      }
      var permits = new Semaphore(AT_ONCE);
      for (Round round : plan.rounds()) {
        List<Future<?>> chains = new ArrayList<>();
        for (Chain chain : round.chains()) {
          permits.acquire();
          chains.add(workers.submit(() -> send(chain, permits)));
        }
        chains.forEach(Dispatch::await);
        peersImported.countDown();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      // If importing the peers failed, nobody may wait for them forever.
      peersImported.countDown();
    }
  }

  private void send(Chain chain, Semaphore permits) {
    try {
      chain.requests().forEach(this::send);
    } finally {
      permits.release();
    }
  }

  private void send(ImportRequest request) {
    Instant end = Instant.now().plus(TIMEOUT);
    ImportRequest remaining = request;
    while (true) {
      ImportResponse answer = exchange(remaining);
      tally.add(answer.settled());
      if (!answer.isTooEarly() || Instant.now().isAfter(end)) {
        tally.add(answer.refused());
        return;
      }
      tally.resent(answer.refused().size());
      remaining =
          new ImportRequest(
              request.service(),
              answer.refused().stream().map(ImportResponse.RowResult::fact).toList());
      Backoff.pause(PAUSE_MILLIS);
    }
  }

  private ImportResponse exchange(ImportRequest request) {
    Call call = request.call(importedFrom);
    Instant end = Instant.now().plus(TIMEOUT);
    Answer answer = send(call);
    while (isConflict(answer) && Instant.now().isBefore(end)) {
      Backoff.pause(PAUSE_MILLIS);
      answer = send(call);
    }
    if (answer.status() != 200) {
      throw new StepFailed(
          "an import of %d rows into %s returned status %d: %s"
              .formatted(
                  request.facts().size(),
                  request.service().code(),
                  answer.status(),
                  answer.body()));
    }
    return ImportResponse.to(request, answer);
  }

  private Answer send(Call call) {
    tally.requested();
    return persistence.send(call.by(signIn.tokenOf(ACCOUNT)));
  }

  /** Another request was changing the same people; nothing was recorded. */
  private static boolean isConflict(Answer answer) {
    return answer.status() == 409 && !answer.header("Retry-After").isEmpty();
  }

  private static void await(Future<?> work) {
    try {
      work.get();
    } catch (ExecutionException e) {
      throw switch (e.getCause()) {
        case StepFailed broken -> broken;
        case NotRunning notRunning -> notRunning;
        case null, default -> new StepFailed(String.valueOf(e.getCause()));
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
