package org.cairn.jurisdictions.parameter;

import static org.cairn.jurisdictions.parameter.Forms.cents;
import static org.cairn.jurisdictions.parameter.Forms.choice;
import static org.cairn.jurisdictions.parameter.Forms.listOf;
import static org.cairn.jurisdictions.parameter.Forms.text;
import static org.cairn.jurisdictions.parameter.Forms.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The values in {@code billing.yaml}. Each concerns one payer, whose name follows the family's:
 * {@code billing.rate.medicaid}.
 */
public final class BillingParameters {

  /** The activity of an encounter. */
  public enum Activity {
    COACHING,
    SELF_ADVOCACY,
    CRISIS_RELAPSE,
    COMMUNITY_RESOURCES,
    NATURAL_SUPPORTS,
    DRIVING,
    GROUP,
    OUTREACH
  }

  /** The kind of organization that bills. */
  public enum ProviderType {
    MENTAL_HEALTH_CENTER,
    SUD_PROGRAM,
    FQHC,
    RHC,
    IHS_638,
    HCBS_SDMI,
    INDEPENDENT_PEER_ORGANIZATION
  }

  /** The start of the time for a clean claim. */
  public enum FilingBasis {
    SERVICE_DATE,
    RETRO_ELIGIBILITY,
    DISABILITY_DETERMINATION,
    MEDICARE_EOB,
    THIRD_PARTY_NOTICE
  }

  private static final List<Family<?>> DECLARED = new ArrayList<>();

  /** The procedure code under which an encounter is billed. */
  public static final Family<String> CODE = family("billing.code", text());

  /** Cents of one unit with one person. */
  public static final Family<Integer> RATE = family("billing.rate", cents());

  /** Cents of one unit for each person of a group. */
  public static final Family<Integer> GROUP_RATE = family("billing.group_rate", cents());

  /** How groups are billed; a payer that does not pay them has them among the not covered. */
  public static final Family<GroupBilling> GROUP = family("billing.group", GroupBilling.form());

  /** Activities that are paid. */
  public static final Family<List<Activity>> COVERED =
      family("billing.covered", listOf(choice(Activity.class)));

  /** Activities that are not paid. One that is in neither list is a question for a person. */
  public static final Family<List<Activity>> NOT_COVERED =
      family("billing.not_covered", listOf(choice(Activity.class)));

  /** Who may bill. */
  public static final Family<List<ProviderType>> PROVIDER_TYPES =
      family("billing.provider_types", listOf(choice(ProviderType.class)));

  /** The members who are covered; the step after the payer is the path. */
  public static final Family<MemberRule> MEMBER = family("billing.member", MemberRule.form());

  /** The modifiers of the code; the step after the payer is the path. */
  public static final Family<Optional<List<String>>> MODIFIERS =
      family("billing.modifiers", Modifiers.form());

  /** Whether and how telehealth is billed. */
  public static final Family<TelehealthBilling> TELEHEALTH =
      family("billing.telehealth", TelehealthBilling.form());

  /** Most units of one person; the step after the payer is a name of the pack's. */
  public static final Family<UnitCap> CAP = family("billing.cap", UnitCap.form());

  /** Months; the step after the payer is the {@link FilingBasis}. */
  public static final Family<Integer> TIMELY_FILING =
      family("billing.timely_filing", whole(0, 120));

  public static final List<Parameter<?>> ALL = List.of();

  public static final List<Family<?>> FAMILIES = List.copyOf(DECLARED);

  private BillingParameters() {}

  private static <T> Family<T> family(String prefix, Form<T> form) {
    Family<T> family = new Family<>(prefix, form);
    DECLARED.add(family);
    return family;
  }
}
