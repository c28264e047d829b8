package org.cairn.applications.eligibility;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** A time in the supported years, so that rules can calculate with it. */
@Target({FIELD, METHOD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = Calendar.Years.class)
public @interface Calendar {

  String message() default
      "must lie in the years "
          + org.cairn.kit.reading.Years.FIRST
          + " to "
          + org.cairn.kit.reading.Years.LAST;

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Null is checked elsewhere. */
  final class Years implements ConstraintValidator<Calendar, TemporalAccessor> {

    @Override
    public boolean isValid(@Nullable TemporalAccessor time, ConstraintValidatorContext context) {
      return time == null || org.cairn.kit.reading.Years.have(time.get(ChronoField.YEAR));
    }
  }
}
