package org.cairn.applications.peer.decision;

/** What stands under the id of a peer when a board wants to bring a record in under it. */
public sealed interface PeerRecord {
  record None() implements PeerRecord {}

  record Registered() implements PeerRecord {}

  /**
   * @param jurisdiction whose board brought it in
   */
  record BroughtIn(String jurisdiction) implements PeerRecord {}

  /** Whether that state's board brought it in, and so may bring in more. */
  default boolean isBroughtInBy(String board) {
    return switch (this) {
      case None(), Registered() -> false;
      case BroughtIn(String jurisdiction) -> jurisdiction.equals(board);
    };
  }
}
