package org.cairn.kit.audit;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks an operation that leaves an entry in the audit log whatever becomes of it: what is done or
 * shown is recorded by the operation itself, what is refused by {@link AuditTrail}.
 */
@Target(METHOD)
@Retention(RUNTIME)
public @interface Audited {

  /** The path parameter that names the person concerned, so that refusals can name them too. */
  String person() default "";
}
