package org.cairn.jurisdictions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Something an applicant must show. The kinds are coded once, here; a state's requirement is an
 * instance in its pack. A new kind does not compile until every decision handles it.
 */
public sealed interface Requirement {

  Entry entry();

  /** The name of the kind in packs, events and the portal. */
  String kind();

  default String ruleId() {
    return entry().ruleId();
  }

  default ActionBy actionBy() {
    return entry().actionBy();
  }

  default String title() {
    return entry().title();
  }

  default String help() {
    return entry().help();
  }

  /** The parameters as they are written in the pack; empty when none is known. */
  default Map<String, Object> values() {
    return entry().values();
  }

  default List<String> appliesTo() {
    return entry().appliesTo();
  }

  default Provenance provenance() {
    return entry().provenance();
  }

  /** The applicant's minimum age. */
  record MinimumAge(Entry entry, int years) implements Requirement {
    public static final String KIND = "minimum_age";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /** The applicant's minimum schooling. */
  record Education(Entry entry, Level atLeast) implements Requirement {
    public static final String KIND = "education";

    /** From low to high; the order is the comparison. */
    public enum Level implements Worded {
      GED,
      HIGH_SCHOOL,
      COLLEGE
    }

    @Override
    public String kind() {
      return KIND;
    }
  }

  /** Hours of an approved course with these modules. */
  record Training(Entry entry, BigDecimal hours, List<String> modules) implements Requirement {
    public static final String KIND = "training";

    public Training {
      modules = List.copyOf(modules);
    }

    @Override
    public String kind() {
      return KIND;
    }
  }

  /** Who has to send the certificate of the course. */
  record ProviderCertificate(Entry entry, Sender sentBy) implements Requirement {
    public static final String KIND = "provider_certificate";

    public enum Sender implements Worded {
      PROVIDER,
      ANYONE
    }

    @Override
    public String kind() {
      return KIND;
    }
  }

  /** The exam was passed with at least this percentage. */
  record Exam(Entry entry, BigDecimal passPercent) implements Requirement {
    public static final String KIND = "exam";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * The applicant declares something about themselves; the details stay with them.
   *
   * @param proof whether the law accepts the declaration as proof, or does not say what proves it
   */
  record Attestation(Entry entry, Subject about, Proof proof) implements Requirement {
    public static final String KIND = "attestation";

    public enum Subject implements Worded {
      DIAGNOSIS,
      TREATMENT,
      RECOVERY
    }

    public enum Proof implements Worded {
      DECLARATION,
      OPEN
    }

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * No stay that lasted too long in these years before the application; a flag says how long an
   * incarceration may be.
   *
   * @param inpatientHoursOver a behavioral health stay counts when it was longer than this
   */
  record RecoveryWindow(Entry entry, int years, int inpatientHoursOver) implements Requirement {
    public static final String KIND = "recovery_window";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /** A signed supervision plan; a flag says whether at once or before practice begins. */
  record SupervisionPlan(Entry entry, List<Signer> signedBy) implements Requirement {
    public static final String KIND = "supervision_plan";

    public enum Signer implements Worded {
      PEER,
      SUPERVISOR
    }

    public SupervisionPlan {
      signedBy = List.copyOf(signedBy);
    }

    @Override
    public String kind() {
      return KIND;
    }
  }

  /** A fingerprint check whose result reaches the board in time. */
  record BackgroundCheck(Entry entry, List<Agency> agencies, int resultWithinDays)
      implements Requirement {
    public static final String KIND = "background_check";

    public enum Agency implements Worded {
      STATE,
      FBI
    }

    public BackgroundCheck {
      agencies = List.copyOf(agencies);
    }

    @Override
    public String kind() {
      return KIND;
    }
  }

  /** A payment, in cents of the currency. */
  record Fee(Entry entry, String fee, int cents, String currency) implements Requirement {
    public static final String KIND = "fee";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * Court records of what has to be reported; a flag says whether they are required before staff
   * have ruled on the report.
   *
   * @param underEighteenExempt what happened before eighteen need not be reported, unless convicted
   *     as an adult
   * @param drivingExemptAfterYears driving misdemeanors sentenced longer ago than this need not be
   *     reported; 0 = all must be
   */
  record ConvictionRecords(Entry entry, boolean underEighteenExempt, int drivingExemptAfterYears)
      implements Requirement {
    public static final String KIND = "conviction_records";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /** Experience as parent, guardian or caregiver of a child younger than this. */
  record CaregiverExperience(Entry entry, int childUnderAge) implements Requirement {
    public static final String KIND = "caregiver_experience";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * Hours of supervised service.
   *
   * @param withinMonths the longest time in which they may be collected; 0 = any
   * @param oneOnOneHours how many of them are with one person alone
   */
  record SupervisedExperience(
      Entry entry, BigDecimal hours, int withinMonths, BigDecimal oneOnOneHours)
      implements Requirement {
    public static final String KIND = "supervised_experience";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /** A form of the board. */
  record Form(Entry entry, String form) implements Requirement {
    public static final String KIND = "form";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * A requirement of a known kind whose value is unknown for these days: nothing can be calculated
   * from it, so a person decides.
   */
  record Unverified(Entry entry, String kind) implements Requirement {}

  /** An enum constant that is written in lower snake case in packs and on the wire. */
  interface Worded {
    String name();

    default String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
