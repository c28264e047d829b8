package org.cairn.kit.problem;

/**
 * A creating request without a usable Idempotency-Key: a repetition could not be told from a
 * second.
 */
public final class KeyMissing extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
