package org.cairn.jurisdictions.ruling;

import java.util.List;

/** The command is accepted; an empty list means that it changes nothing. */
public record Accepted<E>(List<E> events) implements Decision<E> {

  public Accepted {
    events = List.copyOf(events);
  }
}
