package org.cairn.ceu.standing.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.ceu.standing.decision.EducationFacts;
import org.cairn.ceu.standing.decision.EducationFacts.Holding;
import org.cairn.ceu.standing.decision.EntryRules;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.parameter.EducationKind;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Hours earned since a certificate. Null means absent.
 *
 * @param through the cycle of this day is the last one in the result
 * @param licenses held since the same day, each evaluated separately
 */
public record EducationQuestion(
    @NotNull @Size(max = 40) String jurisdiction,
    @NotNull @Size(max = 40) String credentialType,
    @NotNull LocalDate certifiedOn,
    @NotNull LocalDate through,
    @Schema(
            type = SchemaType.OBJECT,
            implementation = Object.class,
            maxProperties = 200,
            description = "Flag or parameter to value")
        @Nullable
        @Size(max = 200)
        Map<@Size(max = 200) String, @Nullable Object> overrides,
    @Nullable @Size(max = 20) List<@Nullable @Size(max = 60) String> licenses,
    @Nullable @Size(max = 20_000) List<@Nullable @Valid Entry> entries) {

  /** Hours that were earned. */
  @Schema(name = "EducationEntry")
  record Entry(
      @Nullable @Size(max = 100) String id,
      @Nullable LocalDate on,
      @Nullable @PositiveOrZero @DecimalMax("9999") @Digits(integer = 4, fraction = 12)
          BigDecimal hours,
      @Nullable EducationKind kind,
      @Nullable @Size(max = 50) List<@Nullable @Size(max = 60) String> topics,
      @Nullable @Size(max = 200) String course,
      @Nullable @Size(max = 60) String license,
      @Nullable @Valid Proof proof,
      @Nullable @Min(0) @Max(9999) Integer appliesTo) {

    private void refuse(String pointer, EntryRules rules, List<Refusal> found) {
      if (hours != null && !rules.isInSteps(hours)) {
        found.add(refusal(pointer + "/hours", rules.stepMessage()));
      }
      if (proof != null && proof.hours() != null && !rules.isInSteps(proof.hours())) {
        found.add(refusal(pointer + "/proof/hours", rules.stepMessage()));
      }
      if (topics != null && !topics.isEmpty()) {
        Set<String> known = rules.topics();
        for (int i = 0; i < topics.size(); i++) {
          String topic = topics.get(i);
          if (topic != null && !known.contains(topic)) {
            found.add(
                refusal(pointer + "/topics/" + i, "Topics there are: " + String.join(", ", known)));
          }
        }
      }
    }

    private EducationFacts.Entry fact() {
      return new EducationFacts.Entry(
          id,
          on,
          hours,
          kind,
          topics == null
              ? Set.of()
              : topics.stream().filter(Objects::nonNull).collect(Collectors.toSet()),
          course,
          license,
          proof == null ? null : proof.fact(),
          appliesTo);
    }
  }

  /** What the certificate of attendance states. */
  @Schema(name = "EducationProof")
  record Proof(
      @Nullable @Size(max = 500) String title,
      @Nullable @Size(max = 500) String presenter,
      @Nullable @PositiveOrZero @DecimalMax("9999") @Digits(integer = 4, fraction = 12)
          BigDecimal hours) {

    private EducationFacts.Proof fact() {
      return new EducationFacts.Proof(title, presenter, hours);
    }
  }

  /** Empty if it can be evaluated. */
  List<Refusal> refusals() {
    List<Refusal> found = new ArrayList<>();
    if (through.isBefore(certifiedOn)) {
      found.add(refusal("/through", "must not be before certifiedOn"));
    }
    Set<String> ids = new HashSet<>();
    List<@Nullable Entry> given = Objects.requireNonNullElse(entries, List.of());
    for (int i = 0; i < given.size(); i++) {
      Entry entry = given.get(i);
      if (entry != null && entry.id() != null && !ids.add(entry.id())) {
        found.add(refusal("/entries/" + i + "/id", "is the id of an earlier entry"));
      }
    }
    return found;
  }

  /** Values unknown to the pack, or in conflict with it. */
  List<Refusal> refusals(Pack pack) {
    List<Refusal> found = new ArrayList<>();
    List<@Nullable Entry> given = Objects.requireNonNullElse(entries, List.of());
    for (int i = 0; i < given.size(); i++) {
      Entry entry = given.get(i);
      if (entry != null) {
        LocalDate on = Objects.requireNonNullElse(entry.on(), through);
        entry.refuse("/entries/" + i, new EntryRules(pack, credentialType, on), found);
      }
    }
    return found;
  }

  private static Refusal refusal(String pointer, String message) {
    return new Refusal("invalid-value", RefusalType.UNKNOWN_VALUE, pointer, message, List.of());
  }

  /** Whether each license has rows of its own. */
  boolean byLicense() {
    return !heldLicenses().isEmpty();
  }

  private Set<String> heldLicenses() {
    Set<String> held = new LinkedHashSet<>();
    Objects.requireNonNullElse(licenses, List.<@Nullable String>of())
        .forEach(license -> {
          if (license != null) {
            held.add(license);
          }
        });
    return held;
  }

  EducationFacts facts() {
    Set<String> held = byLicense() ? heldLicenses() : Set.of(credentialType);
    List<EducationFacts.Entry> found = new ArrayList<>();
    Objects.requireNonNullElse(entries, List.<@Nullable Entry>of())
        .forEach(entry -> {
          if (entry != null) {
            found.add(entry.fact());
          }
        });
    return new EducationFacts(
        credentialType,
        held.stream().map(license -> new Holding(license, certifiedOn)).toList(),
        through,
        found);
  }
}
