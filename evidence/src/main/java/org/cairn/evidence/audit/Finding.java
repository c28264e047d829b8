package org.cairn.evidence.audit;

/** Something that is not as it was signed. */
public record Finding(Kind kind, String what) {

  /** The kind of difference. */
  public enum Kind {
    /** A row differs from when it was sealed. */
    ALTERED,
    /** A sealed row is gone. */
    REMOVED,
    /** A row or a link appeared where everything was already sealed. */
    INSERTED,
    /** Links are gone, doubled, or do not follow from the previous one. */
    CHAIN_BROKEN,
    /** The chain is complete, but not the one that was signed: it was rewritten. */
    CHAINED_AGAIN,
    /** A seal's signature does not match its content. */
    SEAL_ALTERED,
    /** A root's signature does not match its content. */
    ROOT_ALTERED,
    /** A signed root goes further than the chain. */
    CUT_OFF
  }

  @Override
  public String toString() {
    return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ": " + what;
  }
}
