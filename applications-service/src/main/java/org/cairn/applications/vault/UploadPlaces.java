package org.cairn.applications.vault;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Limits the number of concurrent uploads; the others wait in order of arrival. */
final class UploadPlaces {

  private final Semaphore free;
  private final Duration timeout;

  UploadPlaces(int atOnce, Duration timeout) {
    this.free = new Semaphore(atOnce, true);
    this.timeout = timeout;
  }

  Duration timeout() {
    return timeout;
  }

  /** One place, released on close. */
  interface Place extends AutoCloseable {
    @Override
    void close();
  }

  Place take() {
    try {
      if (!free.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new VaultUnavailable(VaultUnavailable.Reason.BUSY, "Too many uploads at once", null);
      }
      return free::release;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new VaultUnavailable(VaultUnavailable.Reason.BUSY, "Interrupted while waiting", e);
    }
  }
}
