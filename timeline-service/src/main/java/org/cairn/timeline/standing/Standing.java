package org.cairn.timeline.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a peer stood on a day. What is null is not the reader's to see; what is empty did not exist.
 * Each says on which day it was looked up, since without a day in the question it is today, and
 * that depends on where.
 */
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
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(
      requiredProperties = {
        "certificateId",
        "credentialType",
        "jurisdiction",
        "on",
        "status",
        "since",
        "until",
        "ruleId",
        "packVersion"
      })
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
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(
      requiredProperties = {
        "profile",
        "jurisdiction",
        "on",
        "state",
        "since",
        "until",
        "ruleId",
        "packVersion"
      })
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
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(
      requiredProperties = {
        "credentialType",
        "jurisdiction",
        "on",
        "standing",
        "since",
        "until",
        "packVersion"
      })
  public record Education(
      String credentialType,
      @Nullable String jurisdiction,
      LocalDate on,
      String standing,
      LocalDate since,
      @Nullable LocalDate until,
      String packVersion) {}

  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(requiredProperties = {"employmentId", "agencyId", "on", "since", "until"})
  public record Employment(
      UUID employmentId, UUID agencyId, LocalDate on, LocalDate since, @Nullable LocalDate until) {}

  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(requiredProperties = {"agreementId", "supervisorId", "on", "since", "until"})
  public record Agreement(
      UUID agreementId,
      UUID supervisorId,
      LocalDate on,
      LocalDate since,
      @Nullable LocalDate until) {}
}
