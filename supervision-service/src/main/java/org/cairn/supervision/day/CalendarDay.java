package org.cairn.supervision.day;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;
import org.cairn.kit.reading.Years;
import org.jspecify.annotations.Nullable;

/** A day that a rule can be asked about: the year 20124 is a slip, and years are added to it. */
@Target({FIELD, PARAMETER, RECORD_COMPONENT, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = {CalendarDay.Within.class, CalendarDay.Moment.class})
public @interface CalendarDay {

  String message() default "must be a day from " + Years.FIRST + " to " + Years.LAST;

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** A moment of such a day, wherever that is. */
  final class Moment implements ConstraintValidator<CalendarDay, Instant> {

    @Override
    public boolean isValid(@Nullable Instant time, ConstraintValidatorContext context) {
      return time == null || Years.have(time);
    }
  }

  /** What is absent is no concern of it. */
  final class Within implements ConstraintValidator<CalendarDay, LocalDate> {
    @Override
    public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
      return day == null || Years.have(day);
    }
  }
}
