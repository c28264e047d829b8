package org.cairn.jurisdictions.ruling;

import java.util.List;

/** The command is granted; an empty list means that nothing changes by it. */
public record Accepted<E>(List<E> events) implements Decision<E> {

  public Accepted {
    events = List.copyOf(events);
  }
}
