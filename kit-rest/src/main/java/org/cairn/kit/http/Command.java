package org.cairn.kit.http;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks an operation that runs a command: it takes an {@code Idempotency-Key}, leaves an entry in
 * the audit log whatever becomes of it, and is documented with the headers that follow from that.
 */
@Target(METHOD)
@Retention(RUNTIME)
public @interface Command {}
