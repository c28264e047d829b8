package org.cairn.jurisdictions.parameter;

import java.util.List;
import java.util.Optional;

/** The values in {@code supervision.yaml}. */
public final class SupervisionParameters {

  /** The rules, and other positions, by which a peer's supervision is evaluated. */
  public static final Family<SupervisionProfile> PROFILES =
      new Family<>("supervision.profiles", SupervisionProfile.form());

  public static final Parameter<List<SupervisorType>> SUPERVISOR_TYPES =
      new Parameter<>("supervision.supervisor.types", Forms.listOf(SupervisorType.form()));

  public static final Parameter<SupervisorExperience> SUPERVISOR_EXPERIENCE =
      new Parameter<>("supervision.supervisor.experience", SupervisorExperience.form());

  /** Days after a missed renewal date in which a license is lapsed and not yet expired. */
  public static final Parameter<Integer> SUPERVISOR_LAPSE_DAYS =
      new Parameter<>("supervision.supervisor.lapse_days", Forms.whole(0, 3_650));

  /** What a supervisor may not be to the peer. */
  public static final Parameter<List<SupervisorRelation>> SUPERVISOR_RELATIONS =
      new Parameter<>(
          "supervision.supervisor.relations", Forms.listOf(Forms.choice(SupervisorRelation.class)));

  /** How many peers one supervisor may have. */
  public static final Parameter<Optional<Integer>> SUPERVISOR_CAPACITY =
      new Parameter<>("supervision.supervisor.capacity", Forms.noneOr(Forms.whole(1, 10_000)));

  /** The longest session. */
  public static final Parameter<Integer> SESSION_LONGEST_MINUTES =
      new Parameter<>("supervision.session.longest_minutes", Forms.whole(1, 1_440));

  /** A session logged more than these days after it took place was recorded late. */
  public static final Parameter<Integer> SESSION_LATE_AFTER_DAYS =
      new Parameter<>("supervision.session.late_after_days", Forms.whole(0, 3_650));

  /** Days in which a peer may dispute a session after it was logged or attested. */
  public static final Parameter<Integer> SESSION_DISPUTE_DAYS =
      new Parameter<>("supervision.session.dispute_days", Forms.whole(1, 3_650));

  /** Most days by which an agreement may begin before it was proposed. */
  public static final Parameter<Integer> AGREEMENT_BACKDATING_DAYS =
      new Parameter<>("supervision.agreement.backdating_days", Forms.whole(0, 36_500));

  public static final List<Parameter<?>> ALL =
      List.of(
          SUPERVISOR_TYPES,
          SUPERVISOR_EXPERIENCE,
          SUPERVISOR_LAPSE_DAYS,
          SUPERVISOR_RELATIONS,
          SUPERVISOR_CAPACITY,
          SESSION_LONGEST_MINUTES,
          SESSION_LATE_AFTER_DAYS,
          SESSION_DISPUTE_DAYS,
          AGREEMENT_BACKDATING_DAYS);

  public static final List<Family<?>> FAMILIES = List.of(PROFILES);

  private SupervisionParameters() {}
}
