package org.cairn.applications.vault;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many uploads may run at once; the others wait in the order in which they came. */
final class UploadPlaces {

  private final Semaphore free;
  private final Duration patience;

  UploadPlaces(int atOnce, Duration patience) {
    this.free = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  Duration patience() {
    return patience;
  }

  /** One place, free again when closed. */
  interface Place extends AutoCloseable {
    @Override
    void close();
  }

  Place take() {
    try {
      if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new VaultUnavailable(VaultUnavailable.Reason.BUSY, "Too many uploads at once", null);
      }
      return free::release;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new VaultUnavailable(VaultUnavailable.Reason.BUSY, "Interrupted while waiting", e);
    }
  }
}
