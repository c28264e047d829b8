package org.cairn.supervision.supervisor.decision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.LicenseType;
import org.cairn.jurisdictions.parameter.Setting;
import org.cairn.jurisdictions.parameter.SupervisionParameters;
import org.cairn.jurisdictions.parameter.SupervisorExperience;
import org.cairn.jurisdictions.parameter.SupervisorType;
import org.cairn.jurisdictions.ruling.Outcome;
import org.jspecify.annotations.Nullable;

/** The license on which somebody may supervise, or comes closest to it. */
final class LicenseReview {

  private final Pack pack;
  private final LocalDate on;
  private final List<License> licenses;
  private final Setting<List<SupervisorType>> types;
  private final Setting<SupervisorExperience> experience;
  private final boolean peersAllowed;
  private final boolean lapsedCounts;
  private final List<License> qualifying;
  private final @Nullable License best;

  private LicenseReview(Pack pack, LocalDate on, List<License> licenses) {
    this.pack = pack;
    this.on = on;
    this.licenses = licenses;
    this.types = pack.parameters().at(SupervisionParameters.SUPERVISOR_TYPES, on);
    this.experience = pack.parameters().at(SupervisionParameters.SUPERVISOR_EXPERIENCE, on);
    this.peersAllowed = pack.parameters().flag(Flags.PEER_SUPERVISOR_ALLOWED, on);
    this.lapsedCounts = pack.parameters().flag(Flags.LAPSED_SUPERVISOR_COUNTS, on);
    this.qualifying = licenses.stream().filter(this::maySupervise).toList();
    this.best =
        (qualifying.isEmpty() ? licenses : qualifying)
            .stream().max(Comparator.comparingInt(this::closeness)).orElse(null);
  }

  static LicenseReview of(Pack pack, LocalDate on, List<License> licenses) {
    return new LicenseReview(pack, on, licenses);
  }

  Outcome type() {
    if (!qualifying.isEmpty()) {
      return Outcome.MET;
    }
    return switch (types) {
      case Setting.Known<List<SupervisorType>> _ -> Outcome.NOT_MET;
      case Setting.Unknown<List<SupervisorType>> _ -> Outcome.UNVERIFIED;
    };
  }

  /** What allowed it: the list of types, or the flag that lets peers supervise. */
  Setting<?> typeRests() {
    boolean byTheFlag = !qualifying.isEmpty() && qualifying.stream().noneMatch(this::isListed);
    return byTheFlag ? pack.parameters().at(Flags.PEER_SUPERVISOR_ALLOWED, on) : types;
  }

  private boolean maySupervise(License license) {
    LicenseType type = license.type();
    return isListed(license) || (peersAllowed && type != null && type.isOfPeer());
  }

  private boolean isListed(License license) {
    return switch (types) {
      case Setting.Known<List<SupervisorType>> known ->
          known.value().stream().anyMatch(type -> isOf(license, type));
      case Setting.Unknown<List<SupervisorType>> _ -> false;
    };
  }

  private static boolean isOf(License license, SupervisorType type) {
    return type.type() == license.type()
        && (type.specialty().isEmpty() || type.specialty().get() == license.specialty());
  }

  private int closeness(License license) {
    int inForce =
        switch (forceOf(license)) {
          case MET -> 4;
          case UNVERIFIED -> 2;
          case NOT_MET, AWAITING_RULING, WAIVED, NOT_REQUIRED -> 0;
        };
    return inForce + (isExperienced(license) ? 1 : 0);
  }

  Outcome force() {
    return best == null ? Outcome.NOT_MET : forceOf(best);
  }

  /** On the renewal date itself it is in force; the next day is the first of the lapse. */
  private Outcome forceOf(License license) {
    LocalDate issued = license.issuedOn();
    LocalDate missed = license.renewalMissedOn();
    if (issued != null && issued.isAfter(on)) {
      return Outcome.NOT_MET;
    }
    if (missed == null || !on.isAfter(missed)) {
      return Outcome.MET;
    }
    if (!lapsedCounts) {
      return Outcome.NOT_MET;
    }
    long days = ChronoUnit.DAYS.between(missed, on);
    return switch (lapseDays()) {
      case Setting.Known<Integer> known -> days <= known.value() ? Outcome.MET : Outcome.NOT_MET;
      case Setting.Unknown<Integer> _ -> Outcome.UNVERIFIED;
    };
  }

  /** What decided about the license; where nothing was missed, the same rule let it pass. */
  Setting<?> forceRests() {
    return lapsedCounts || daysLapsed().isEmpty()
        ? lapseDays()
        : pack.parameters().at(Flags.LAPSED_SUPERVISOR_COUNTS, on);
  }

  private Setting<Integer> lapseDays() {
    return pack.parameters().at(SupervisionParameters.SUPERVISOR_LAPSE_DAYS, on);
  }

  boolean isExperienced() {
    return best != null && isExperienced(best);
  }

  private boolean isExperienced(License license) {
    LocalDate issued = license.issuedOn();
    return switch (experience) {
      case Setting.Known<SupervisorExperience> known ->
          issued != null
              && known
                  .value()
                  .years()
                  .filter(years -> !issued.plusYears(years).isAfter(on))
                  .isPresent();
      case Setting.Unknown<SupervisorExperience> _ -> false;
    };
  }

  Setting<SupervisorExperience> experienceAsked() {
    return experience;
  }

  Optional<LocalDate> issuedOn() {
    return Optional.ofNullable(best).map(License::issuedOn);
  }

  /** Days since the renewal date that was missed; empty when none was. */
  Optional<Long> daysLapsed() {
    return Optional.ofNullable(best)
        .map(License::renewalMissedOn)
        .filter(on::isAfter)
        .map(missed -> ChronoUnit.DAYS.between(missed, on));
  }

  boolean peersAllowed() {
    return peersAllowed;
  }

  boolean lapsedCounts() {
    return lapsedCounts;
  }

  List<String> types() {
    return licenses.stream()
        .map(
            license -> license.type() == null ? "" : license.type().name().toLowerCase(Locale.ROOT))
        .toList();
  }
}
