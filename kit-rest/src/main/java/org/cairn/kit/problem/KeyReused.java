package org.cairn.kit.problem;

/** The key was used before, for something else. */
public final class KeyReused extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
