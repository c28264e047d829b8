package org.cairn.ceu.credit.decision;

import java.util.UUID;

/** Who says that hours were earned. */
public sealed interface Reporter {

  /** The organisation that gave the course. */
  record Trainer(String organisation) implements Reporter {}

  /** The peer, with proof. */
  record Peer(UUID peerId) implements Reporter {}

  default CreditSource source() {
    return switch (this) {
      case Trainer _ -> CreditSource.TRAINER;
      case Peer _ -> CreditSource.SELF_REPORTED;
    };
  }

  /** Whose numbers of certificates are unique among themselves. */
  default String issuer() {
    return switch (this) {
      case Trainer(String organisation) -> organisation;
      case Peer(UUID peerId) -> peerId.toString();
    };
  }
}
