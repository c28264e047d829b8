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

/** A plausible day; rejects typos such as the year 20124, because rules add years to it. */
@Target({FIELD, PARAMETER, RECORD_COMPONENT, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = {PlausibleDate.Within.class, PlausibleDate.Moment.class})
public @interface PlausibleDate {

  String message() default "must be a day from " + Years.FIRST + " to " + Years.LAST;

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** A moment on such a day, in any time zone. */
  final class Moment implements ConstraintValidator<PlausibleDate, Instant> {

    @Override
    public boolean isValid(@Nullable Instant time, ConstraintValidatorContext context) {
      return time == null || Years.have(time);
    }
  }

  /** Null is checked by another constraint. */
  final class Within implements ConstraintValidator<PlausibleDate, LocalDate> {
    @Override
    public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
      return day == null || Years.have(day);
    }
  }
}
