package org.cairn.applications.document.decision;

import java.util.UUID;

/** Where a document stands. Once one is there, no state and no command leads back to nothing. */
public sealed interface DocumentState {

  Case ofCase();

  /** Nothing like it was submitted for this requirement. */
  record NotSubmitted(Case ofCase) implements DocumentState {}

  /** The same bytes stand for the same requirement already, whatever has become of them. */
  record HeldAlready(Case ofCase) implements DocumentState {}

  /** It is there and nobody has looked at it yet. */
  record Received(Case ofCase, UUID documentId, String requirement, int version)
      implements DocumentState {}

  record Accepted(Case ofCase, UUID documentId, String requirement, int version)
      implements DocumentState {}

  record Rejected(Case ofCase, UUID documentId, String requirement, int version)
      implements DocumentState {}
}
