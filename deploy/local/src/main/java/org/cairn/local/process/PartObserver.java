package org.cairn.local.process;

import java.time.Duration;

/** Told of every change in the life of a part, from several threads. */
public interface PartObserver {
  /** Some state changed; {@link Supervisor#states()} has the new one. */
  void changed();

  void ready(PartState part, Duration sinceStart);

  void died(PartState part, String cause, Duration restartIn);

  void stopped(PartState part, Duration took);
}
