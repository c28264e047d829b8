package org.cairn.ceu.credit.decision;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate of attendance states. Never deconstruct it in a record pattern: the null check
 * does not see into patterns.
 */
public record CreditProof(
    @Nullable String title, @Nullable String presenter, @Nullable BigDecimal hours) {

  public CreditProof {
    hours = hours == null ? null : CreditHours.plain(hours);
  }

  boolean statesNothing() {
    return title == null && presenter == null && hours == null;
  }

  boolean statesAll() {
    return title != null && presenter != null && hours != null;
  }
}
