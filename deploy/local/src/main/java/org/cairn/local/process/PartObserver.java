package org.cairn.local.process;

import java.time.Duration;

/** Is notified of every change of a part, from several threads. */
public interface PartObserver {
  /** A state has changed; {@link Supervisor#states()} has the new one. */
  void changed();

  void ready(PartState part, Duration sinceStart);

  void died(PartState part, String cause, Duration restartIn);

  void stopped(PartState part, Duration took);
}
