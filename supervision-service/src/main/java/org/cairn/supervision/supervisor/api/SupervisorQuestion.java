package org.cairn.supervision.supervisor.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cairn.jurisdictions.parameter.LicenseSpecialty;
import org.cairn.jurisdictions.parameter.LicenseType;
import org.cairn.jurisdictions.parameter.SupervisorRelation;
import org.cairn.supervision.supervisor.decision.License;
import org.cairn.supervision.supervisor.decision.SupervisorFacts;
import org.jspecify.annotations.Nullable;

/** May this supervisor supervise one more peer? What is null or absent is not there. */
public record SupervisorQuestion(
    @Nullable @Size(max = 40) String jurisdiction,
    @NotNull LocalDate on,
    @Nullable @Size(max = 200) Map<@Size(max = 200) String, @Nullable Object> overrides,
    @Nullable @Valid SupervisorPart supervisor) {

  /** What is known of the supervisor. */
  public record SupervisorPart(
      @Nullable @Size(max = 100) List<@Nullable @Valid LicensePart> licenses,
      @Nullable @PositiveOrZero @DecimalMax("999999999") @Digits(integer = 9, fraction = 9)
          BigDecimal supervisionCeHours,
      @Nullable @Size(max = 100) List<@Nullable SupervisorRelation> relations,
      @Nullable @PositiveOrZero @Max(1_000_000) Integer superviseesNow) {}

  /** A license of the supervisor. */
  public record LicensePart(
      @Nullable LicenseType type,
      @Nullable LicenseSpecialty specialty,
      @Nullable LocalDate issuedOn,
      @Nullable LocalDate renewalMissedOn) {

    License license() {
      return new License(type, specialty, issuedOn, renewalMissedOn);
    }
  }

  SupervisorFacts facts() {
    SupervisorPart given =
        Objects.requireNonNullElseGet(supervisor, () -> new SupervisorPart(null, null, null, null));
    return new SupervisorFacts(
        there(given.licenses()).stream().map(LicensePart::license).toList(),
        Objects.requireNonNullElse(given.supervisionCeHours(), BigDecimal.ZERO),
        relations(there(given.relations())),
        Objects.requireNonNullElse(given.superviseesNow(), 0));
  }

  private static Set<SupervisorRelation> relations(List<SupervisorRelation> relations) {
    Set<SupervisorRelation> found = EnumSet.noneOf(SupervisorRelation.class);
    found.addAll(relations);
    return found;
  }

  private static <T> List<T> there(@Nullable List<@Nullable T> given) {
    return given == null
        ? List.of()
        : given.stream().flatMap(java.util.stream.Stream::ofNullable).toList();
  }
}
