package org.cairn.timeline.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many may follow paths, and how patient we are with them. */
@ConfigMapping(prefix = "cairn.timeline.streams")
public interface StreamSettings {

  /** Streams of one sign-in at a time. */
  @WithDefault("5")
  int perPerson();

  /** Streams of this instance; less than the gateway's connections to it, or pages would wait. */
  @WithDefault("500")
  int total();

  /** A stream that is silent for this long says so, or something on the way would end it. */
  @WithDefault("PT15S")
  Duration heartbeat();

  /** How long a reader may take to take one event; who takes longer is dropped. */
  @WithDefault("PT10S")
  Duration patience();

  /** How long facts laid down by another instance may wait; one's own wake their streams. */
  @WithDefault("PT2S")
  Duration pollInterval();
}
