package org.cairn.ceu.standing.api;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A plausible day for a license; rejects typos such as the year 20240. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlausibleDate.Check.class)
@interface PlausibleDate {

  int FIRST_YEAR = 1900;
  int LAST_YEAR = 2199;

  String message() default "must be a day from the year 1900 to 2199";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Null is checked by another constraint. */
  final class Check implements ConstraintValidator<PlausibleDate, LocalDate> {
    @Override
    public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
      return day == null || (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    }
  }
}
