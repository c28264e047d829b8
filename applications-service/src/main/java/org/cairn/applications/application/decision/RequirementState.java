package org.cairn.applications.application.decision;

import java.util.Collection;
import java.util.Locale;

/**
 * How far a checklist entry has come, as its documents say. Nothing leads back to missing: a
 * document that was submitted stays in one of the other three forever.
 */
public enum RequirementState {
  MISSING,
  RECEIVED,
  ACCEPTED,
  REJECTED;

  /** One accepted document is enough; one that waits for review may still be accepted. */
  public static RequirementState of(Collection<RequirementState> documents) {
    if (documents.isEmpty()) {
      return MISSING;
    }
    if (documents.contains(ACCEPTED)) {
      return ACCEPTED;
    }
    return documents.contains(RECEIVED) ? RECEIVED : REJECTED;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
