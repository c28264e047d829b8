package org.cairn.timeline.stream;

import java.util.concurrent.CompletionStage;
import org.cairn.timeline.query.PathEntry;

/** The way to one reader. One thing is sent at a time. */
public interface StreamChannel {

  /** Done when it has left this process; until then the reader is behind. */
  CompletionStage<?> send(PathEntry entry);

  CompletionStage<?> heartbeat();

  boolean isClosed();

  /** In order, after what was sent. */
  void end();

  /** At once; for a reader who does not take what was sent. */
  void abort();
}
