package org.cairn.ceu.credit.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who reports that hours were earned. */
public sealed interface Reporter {

  /** The organization that gave the course. */
  record Trainer(String organization) implements Reporter {}

  /** The peer, with proof. */
  record Peer(UUID peerId) implements Reporter {}

  /**
   * A board that imports historical credits. The issuer of a certificate is not known then: its
   * number is treated as unique per peer.
   */
  record Board(UUID peerId, String importedFrom) implements Reporter {}

  /** Where it was recorded before; null if it was not. */
  default @Nullable String importedFrom() {
    return switch (this) {
      case Board(_, String importedFrom) -> importedFrom;
      case Trainer _, Peer _ -> null;
    };
  }

  default CreditSource source() {
    return switch (this) {
      case Board _ -> CreditSource.BOARD;
      case Trainer _ -> CreditSource.TRAINER;
      case Peer _ -> CreditSource.SELF_REPORTED;
    };
  }

  /** The issuer within which certificate numbers are unique. */
  default String issuer() {
    return switch (this) {
      case Trainer(String organization) -> organization;
      case Peer(UUID peerId) -> peerId.toString();
      case Board(UUID peerId, _) -> peerId.toString();
    };
  }
}
