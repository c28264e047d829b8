package org.cairn.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "cairn.relay")
public interface RelaySettings {

  /** Off only in tests that inspect the outbox. */
  @WithDefault("true")
  boolean enabled();

  /** How long facts of another instance may wait; this instance's own commits wake the relay. */
  @WithDefault("PT0.2S")
  Duration pollInterval();

  @WithDefault("PT1S")
  Duration pauseAfterFailure();

  @WithDefault("500")
  int batchSize();

  /** Published facts are kept this long, in case a topic has to be written again. */
  @WithDefault("P90D")
  Duration retention();
}
