package org.cairn.journeys.load;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.cairn.journeys.running.Api;
import org.cairn.journeys.running.NotRunning;
import org.cairn.journeys.running.SignIn;

/** Commands at a steady rate from many peers; every peer waits only for their own response. */
public final class Load {
  private static final int SIGN_INS_AT_ONCE = 3;
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final BlockingQueue<LoadPeer> idle = new LinkedBlockingQueue<>();
  private final Ledger ledger = new Ledger();

  /**
   * @param timeout how long a peer repeats a request until there is a definite response
   */
  public Load(Api api, SignIn signIn, List<String> accounts, Duration timeout) {
    var persistence = new Persistence(api, ledger, timeout);
    accounts.forEach(account -> idle.add(new LoadPeer(account, signIn, persistence, ledger)));
  }

  /** The names of load accounts, from first to last inclusive. */
  public static List<String> accounts(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj("load-%03d"::formatted).toList();
  }

  public Ledger ledger() {
    return ledger;
  }

  public void register() {
    List<LoadPeer> peers = List.copyOf(idle);
    try (ExecutorService workers = Executors.newFixedThreadPool(SIGN_INS_AT_ONCE)) {
      for (LoadPeer peer : peers) {
        Future<?> _ = workers.submit(() -> attempt(peer::register));
      }
    }
  }

  /** Returns when every started command has its response. */
  public void run(int perSecond, BooleanSupplier goOn) {
    long period = SECOND / perSecond;
    long next = System.nanoTime();
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      while (goOn.getAsBoolean()) {
        LoadPeer peer = idle.poll(100, TimeUnit.MILLISECONDS);
        if (peer == null) {
          continue;
        }
        Future<?> _ = workers.submit(() -> step(peer));
        // A delay does not cause a burst afterwards.
        next = Math.max(next + period, System.nanoTime());
        TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void step(LoadPeer peer) {
    attempt(peer::step);
    idle.add(peer);
  }

  private void attempt(Runnable command) {
    try {
      command.run();
    } catch (IllegalStateException | NotRunning e) {
      ledger.unexpected(String.valueOf(e.getMessage()));
    }
  }
}
