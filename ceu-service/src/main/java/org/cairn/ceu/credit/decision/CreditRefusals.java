package org.cairn.ceu.credit.decision;

import java.util.List;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;

/** The texts of this service's refusals. */
final class CreditRefusals {

  private CreditRefusals() {}

  static Refusal state(String kind, String message) {
    return new Refusal(kind, RefusalType.STATE, "", message, List.of());
  }

  static Refusal rule(String kind, String pointer, String message) {
    return new Refusal(kind, RefusalType.RULE, pointer, message, List.of());
  }

  static Refusal unknown(String kind, String pointer, String message) {
    return new Refusal(kind, RefusalType.UNKNOWN_VALUE, pointer, message, List.of());
  }
}
