package org.cairn.kit.inbox;

import java.util.List;
import java.util.Set;

/**
 * Handles the facts that a service receives. It runs inside the transaction that also writes the
 * inbox, so it may write to this database and do nothing else.
 */
public interface EventHandler {

  /** The {@code ce_type}s it acts on. */
  Set<String> handledTypes();

  /** The types of its topics it knows and deliberately leaves alone. */
  Set<String> ignoredTypes();

  /**
   * @param events in order of arrival, each for the first time
   */
  void apply(List<ReceivedEvent> events);
}
