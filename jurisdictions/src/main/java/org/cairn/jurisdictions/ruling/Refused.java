package org.cairn.jurisdictions.ruling;

import java.util.List;

/** The command is refused, with every reason at once. */
public record Refused<E>(List<Refusal> refusals) implements Decision<E> {

  public Refused {
    refusals = List.copyOf(refusals);
    if (refusals.isEmpty()) {
      throw new IllegalArgumentException("a refusal has a reason");
    }
  }

  /** For one reason. */
  public static <E> Refused<E> of(Refusal refusal) {
    return new Refused<>(List.of(refusal));
  }
}
