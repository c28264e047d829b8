package org.cairn.evidence.audit;

/** One thing that is not as it was signed. */
public record Finding(Kind kind, String what) {

  /** In what way. */
  public enum Kind {
    /** A row tells something else than when it was sealed. */
    ALTERED,
    /** A sealed row is gone. */
    REMOVED,
    /** A row, or a link, appeared where everything was sealed already. */
    INSERTED,
    /** Links are gone, doubled or do not follow from the one before. */
    CHAIN_BROKEN,
    /** The chain is whole, but not the one that was signed: it was made again. */
    CHAINED_AGAIN,
    /** A seal's signature does not belong to what it says. */
    SEAL_ALTERED,
    /** A root's signature does not belong to what it says. */
    ROOT_ALTERED,
    /** A signed root goes further than the chain. */
    CUT_OFF
  }

  @Override
  public String toString() {
    return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ": " + what;
  }
}
