package org.cairn.jurisdictions;

import java.util.List;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;

/** The rules of a question without a record: a pack as it is, or with overrides. */
public sealed interface Scenario {

  record Rules(Pack pack) implements Scenario {}

  /** The question names something that does not exist. */
  record Refused(List<Refusal> refusals) implements Scenario {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  static Scenario refused(String kind, String pointer, String message) {
    return new Refused(List.of(refusal(kind, pointer, message)));
  }

  static Refusal refusal(String kind, String pointer, String message) {
    return new Refusal(kind, RefusalType.UNKNOWN_VALUE, pointer, message, List.of());
  }
}
