package org.cairn.ceu.standing.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cairn.jurisdictions.parameter.EducationKind;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a peer's education.
 *
 * @param credentialType the credential of entries that name no license
 * @param holdings the licenses, each evaluated separately
 * @param through the day whose cycle is the last one evaluated
 * @param entries in any order
 */
public record EducationFacts(
    String credentialType, List<Holding> holdings, LocalDate through, List<Entry> entries) {

  public EducationFacts {
    holdings = List.copyOf(holdings);
    entries = List.copyOf(entries);
  }

  /** A license and the day from which it is held. */
  public record Holding(String license, LocalDate certifiedOn) {}

  /**
   * Hours that were earned. Never deconstruct it in a record pattern: the null check does not see
   * into patterns.
   *
   * @param license for which they count; null for the credential of the request
   * @param proof null if none was submitted, so that nothing contradicts the hours yet
   * @param appliesTo the year whose deficit they are meant to cure
   */
  public record Entry(
      @Nullable String id,
      @Nullable LocalDate on,
      @Nullable BigDecimal hours,
      @Nullable EducationKind kind,
      Set<String> topics,
      @Nullable String course,
      @Nullable String license,
      @Nullable Proof proof,
      @Nullable Integer appliesTo) {

    public Entry {
      topics = Set.copyOf(topics);
    }
  }

  /**
   * What a certificate of attendance states.
   *
   * @param hours null if it does not state them
   */
  public record Proof(
      @Nullable String title, @Nullable String presenter, @Nullable BigDecimal hours) {}
}
