package org.cairn.contracts;

import java.util.List;
import org.cairn.contracts.billing.AgencyRegistered;
import org.cairn.contracts.billing.BillingEvent;
import org.cairn.contracts.billing.EmploymentEnded;
import org.cairn.contracts.billing.EmploymentStarted;
import org.cairn.contracts.billing.EncounterConflictFound;
import org.cairn.contracts.billing.EncounterConflictSettled;
import org.cairn.contracts.billing.EncounterLogged;

/** The types of the billing service's events. */
final class BillingTypes {

  private static final EventType AGENCY_REGISTERED =
      draft(AgencyRegistered.TYPE, "AgencyRegistered", AgencyRegistered.class);
  private static final EventType EMPLOYMENT_STARTED =
      draft(EmploymentStarted.TYPE, "EmploymentStarted", EmploymentStarted.class);
  private static final EventType EMPLOYMENT_ENDED =
      draft(EmploymentEnded.TYPE, "EmploymentEnded", EmploymentEnded.class);
  private static final EventType ENCOUNTER_LOGGED =
      draft(EncounterLogged.TYPE, "EncounterLogged", EncounterLogged.class);
  private static final EventType ENCOUNTER_CONFLICT_FOUND =
      draft(EncounterConflictFound.TYPE, "EncounterConflictFound", EncounterConflictFound.class);
  private static final EventType ENCOUNTER_CONFLICT_SETTLED =
      draft(
          EncounterConflictSettled.TYPE,
          "EncounterConflictSettled",
          EncounterConflictSettled.class);

  static final List<EventType> ALL =
      List.of(
          AGENCY_REGISTERED,
          EMPLOYMENT_STARTED,
          EMPLOYMENT_ENDED,
          ENCOUNTER_LOGGED,
          ENCOUNTER_CONFLICT_FOUND,
          ENCOUNTER_CONFLICT_SETTLED);

  private BillingTypes() {}

  /** Exhaustive on purpose: a new event does not compile before it has its type. */
  static EventType of(BillingEvent event) {
    return switch (event) {
      case AgencyRegistered _ -> AGENCY_REGISTERED;
      case EmploymentStarted _ -> EMPLOYMENT_STARTED;
      case EmploymentEnded _ -> EMPLOYMENT_ENDED;
      case EncounterLogged _ -> ENCOUNTER_LOGGED;
      case EncounterConflictFound _ -> ENCOUNTER_CONFLICT_FOUND;
      case EncounterConflictSettled _ -> ENCOUNTER_CONFLICT_SETTLED;
    };
  }

  private static EventType draft(String type, String name, Class<? extends Record> record) {
    return new EventType(type, "billing", name, 1, Topics.BILLING, record, Stability.DRAFT);
  }
}
