package org.cairn.applications.peer.decision;

import java.time.LocalDate;

/** What is recorded under the id of a peer when a board wants to import a record under it. */
public sealed interface PeerRecord {
  record None() implements PeerRecord {}

  record Registered() implements PeerRecord {}

  /**
   * @param jurisdiction whose board imported it
   * @param registeredOn the day on which it began where it was kept
   */
  record Imported(String jurisdiction, LocalDate registeredOn) implements PeerRecord {}

  /** Whether that state's board imported it, and so may import more about this peer. */
  default boolean isImportedBy(String board) {
    return switch (this) {
      case None(), Registered() -> false;
      case Imported(String jurisdiction, LocalDate _) -> jurisdiction.equals(board);
    };
  }
}
