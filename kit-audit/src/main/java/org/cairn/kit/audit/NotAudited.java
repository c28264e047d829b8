package org.cairn.kit.audit;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Marks an operation that shows nothing sensitive and changes nothing, and says why that is so. */
@Target(METHOD)
@Retention(RUNTIME)
public @interface NotAudited {
  String value();
}
