package org.cairn.http.framing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** One line a minute at most: what anybody can cause must not fill a disk. */
final class RefusalLog {

  private static final Logger LOG = Logger.getLogger(RefusalLog.class);
  private static final long SILENCE = Duration.ofMinutes(1).toNanos();

  private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());
  private static final AtomicLong UNSAID = new AtomicLong();

  private RefusalLog() {}

  /**
   * @param detail one of our own sentences; never what was sent
   */
  static void say(String detail) {
    long now = System.nanoTime();
    long next = NEXT.get();
    if (now - next >= 0 && NEXT.compareAndSet(next, now + SILENCE)) {
      LOG.warnf(
          "Refused a request that could not be read safely: %s (and %d before it, unsaid)",
          detail, UNSAID.getAndSet(0));
    } else {
      UNSAID.incrementAndGet();
    }
  }
}
