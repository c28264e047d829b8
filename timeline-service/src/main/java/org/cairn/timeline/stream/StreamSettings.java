package org.cairn.timeline.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many may follow timelines, and how long we wait for them. */
@ConfigMapping(prefix = "cairn.timeline.streams")
public interface StreamSettings {

  /** Streams per sign-in at a time. */
  @WithDefault("5")
  int perPerson();

  /** Streams of this instance; less than the gateway's connections to it, or pages would wait. */
  @WithDefault("500")
  int total();

  /** A stream that is silent for this long sends a comment, or a proxy would end it. */
  @WithDefault("PT15S")
  Duration heartbeat();

  /** How long a reader may take to receive one event; a slower one is dropped. */
  @WithDefault("PT10S")
  Duration sendTimeout();

  /** How long entries of another instance may wait; those of this one wake their streams. */
  @WithDefault("PT2S")
  Duration pollInterval();
}
