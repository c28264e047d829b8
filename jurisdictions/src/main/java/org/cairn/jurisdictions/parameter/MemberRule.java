package org.cairn.jurisdictions.parameter;

import java.util.Optional;
import org.cairn.jurisdictions.Fields;

/**
 * Whose support the payer covers.
 *
 * @param minAge in years on the day of the service; empty without an age limit
 */
public record MemberRule(Optional<Integer> minAge, Condition needs) {

  /** The member's diagnosis. */
  public enum Condition {
    /** Severe disabling mental illness. */
    SDMI,
    /** Substance use disorder. */
    SUD,
    NOTHING
  }

  private static final Form<Optional<Integer>> AGE = Forms.noneOr(Forms.whole(0, 120));
  private static final Form<Condition> CONDITION = Forms.choice(Condition.class);

  static Form<MemberRule> form() {
    return Forms.fields(MemberRule::read);
  }

  private static Optional<MemberRule> read(Fields fields) {
    Optional<Optional<Integer>> age = AGE.read(fields, "min_age");
    Optional<Condition> needs = CONDITION.read(fields, "needs");
    return age.flatMap(years -> needs.map(what -> new MemberRule(years, what)));
  }
}
