package org.cairn.supervision.standing.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.jurisdictions.Limits;
import org.cairn.supervision.standing.decision.Entry;
import org.cairn.supervision.standing.decision.PriorApproval;
import org.cairn.supervision.standing.decision.SessionMode;
import org.cairn.supervision.standing.decision.SupervisionRecord;
import org.cairn.supervision.standing.decision.WorkHours;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Did supervision keep up with the work? What is null or absent is not there: an entry without a
 * day, work without hours and a session without minutes count nothing.
 */
public record SupervisionQuestion(
    @Nullable @Size(max = 40) String jurisdiction,
    @NotNull LocalDate from,
    @NotNull LocalDate to,
    @Nullable @Size(max = 200) Map<@Size(max = 200) String, @Nullable Object> overrides,
    @Nullable @Size(max = 1_000) List<@Nullable @Valid ExceptionPart> exceptions,
    @Nullable LocalDate relationshipEndedOn,
    @Nullable @Size(max = MOST) List<@Nullable @Valid WorkPart> work,
    @Nullable @Size(max = MOST) List<@Nullable @Valid SessionPart> sessions) {

  /** As many as a body of a mebibyte holds. */
  private static final int MOST = 50_000;

  /** What a board approved in the place of a rule. */
  public record ExceptionPart(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable @DecimalMin("1") @DecimalMax("99999") @Digits(integer = 5, fraction = 4)
          BigDecimal workHoursPerSupervisionHour,
      @Nullable @PositiveOrZero @DecimalMax("99999") @Digits(integer = 5, fraction = 4)
          BigDecimal maxGapHours) {

    PriorApproval approval() {
      return new PriorApproval(from, to, workHoursPerSupervisionHour, maxGapHours);
    }
  }

  /** Hours of work. */
  public record WorkPart(
      @Nullable LocalDate on,
      @Schema(implementation = String.class, format = "local-time", description = "In local time")
          @Nullable LocalTime at,
      @Nullable
          @PositiveOrZero
          @DecimalMax("999")
          @Digits(integer = WorkHours.INTEGER, fraction = WorkHours.FRACTION)
          BigDecimal hours,
      @Nullable @Size(max = 200) String employer,
      @Nullable Boolean direct) {

    Stream<Entry> entry() {
      return on == null || hours == null
          ? Stream.empty()
          : Stream.of(new Entry.Work(on, at, hours, employer, Boolean.TRUE.equals(direct)));
    }
  }

  /** A supervision session. */
  public record SessionPart(
      @Nullable LocalDate on,
      @Schema(implementation = String.class, format = "local-time", description = "In local time")
          @Nullable LocalTime at,
      @Nullable @PositiveOrZero @Max(1_000_000) Integer minutes,
      @Nullable SessionMode mode,
      @Nullable @Min(1) @Max(Limits.MOST_ATTENDEES) Integer attendees,
      @Nullable @Size(max = 200) String employer,
      @Nullable LocalDate attestedOn,
      @Nullable Boolean supervisorQualified) {

    Optional<Entry.Session> session() {
      return on == null || minutes == null
          ? Optional.empty()
          : Optional.of(
              new Entry.Session(
                  on,
                  at,
                  minutes,
                  mode,
                  Objects.requireNonNullElse(attendees, 1),
                  employer,
                  attestedOn,
                  Boolean.TRUE.equals(supervisorQualified),
                  false,
                  false));
    }
  }

  SupervisionRecord log() {
    List<Entry> entries = new ArrayList<>();
    there(work).flatMap(WorkPart::entry).forEach(entries::add);
    there(sessions).flatMap(part -> part.session().stream()).forEach(entries::add);
    return new SupervisionRecord(
        from,
        to,
        entries,
        there(exceptions).map(ExceptionPart::approval).toList(),
        relationshipEndedOn);
  }

  private static <T> Stream<T> there(@Nullable List<@Nullable T> given) {
    return given == null ? Stream.empty() : given.stream().flatMap(Stream::ofNullable);
  }
}
