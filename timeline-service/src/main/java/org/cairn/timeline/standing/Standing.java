package org.cairn.timeline.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A peer's standing on a day. What the reader may not see is null; what did not exist is empty.
 * Each part names the day on which it was looked up, since without a day in the request it is
 * today, and that depends on where. Without a last day no end is known.
 */
@Schema(name = "PeerStanding")
public record Standing(
    @Nullable List<Certificate> certificates,
    @Nullable List<Supervision> supervision,
    @Nullable List<Education> education,
    @Nullable List<Employment> employments,
    @Nullable List<Agreement> agreements) {

  /**
   * @param since first day of this status
   * @param until last day of it, inclusive; null while no end is known
   */
  public record Certificate(
      UUID certificateId,
      String credentialType,
      @Nullable String jurisdiction,
      LocalDate on,
      String status,
      LocalDate since,
      @Nullable LocalDate until,
      String ruleId,
      String packVersion) {}

  /** Under one profile. */
  public record Supervision(
      String profile,
      @Nullable String jurisdiction,
      LocalDate on,
      String state,
      LocalDate since,
      @Nullable LocalDate until,
      String ruleId,
      String packVersion) {}

  /** For one credential. */
  public record Education(
      String credentialType,
      @Nullable String jurisdiction,
      LocalDate on,
      String standing,
      LocalDate since,
      @Nullable LocalDate until,
      String packVersion) {}

  public record Employment(
      UUID employmentId, UUID agencyId, LocalDate on, LocalDate since, @Nullable LocalDate until) {}

  public record Agreement(
      UUID agreementId,
      UUID supervisorId,
      LocalDate on,
      LocalDate since,
      @Nullable LocalDate until) {}
}
