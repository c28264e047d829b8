package org.cairn.http.log;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/** At most one warning a minute: warnings that outsiders can cause must not fill the disk. */
public final class SeldomLog {

  private static final long SILENCE = Duration.ofMinutes(1).toNanos();

  private final Consumer<String> log;
  private final LongSupplier nanoTime;
  private final AtomicLong next;
  private final AtomicLong unsaid = new AtomicLong();

  public SeldomLog(Class<?> about) {
    this(Logger.getLogger(about)::warn, System::nanoTime);
  }

  SeldomLog(Consumer<String> log, LongSupplier nanoTime) {
    this.log = log;
    this.nanoTime = nanoTime;
    this.next = new AtomicLong(nanoTime.getAsLong());
  }

  /**
   * @param sentence one of our own; never input
   */
  public void warn(String sentence) {
    long now = nanoTime.getAsLong();
    long due = next.get();
    if (now - due >= 0 && next.compareAndSet(due, now + SILENCE)) {
      log.accept("%s (and %d before it, not logged)".formatted(sentence, unsaid.getAndSet(0)));
    } else {
      unsaid.incrementAndGet();
    }
  }
}
