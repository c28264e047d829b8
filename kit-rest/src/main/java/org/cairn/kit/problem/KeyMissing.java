package org.cairn.kit.problem;

/**
 * A creating request without a usable Idempotency-Key: a repeated request could not be
 * distinguished from a second one.
 */
public final class KeyMissing extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
