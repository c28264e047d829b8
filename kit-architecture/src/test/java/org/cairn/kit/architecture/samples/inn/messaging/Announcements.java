package org.cairn.kit.architecture.samples.inn.messaging;

import java.util.List;
import org.cairn.kit.architecture.samples.inn.api.NoticePage;
import org.cairn.kit.outbox.Outbox;
import org.cairn.kit.outbox.OutgoingEvent;

/** An announcement that changes with a page. */
public record Announcements(NoticePage page) {

  /** Tells of a command that nobody recorded. */
  void announce(Outbox outbox, List<OutgoingEvent> facts) {
    outbox.append(facts);
  }
}
