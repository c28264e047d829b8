package org.cairn.kit.problem;

/** A request with the same key is being carried out at this moment. */
public final class KeyInFlight extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
