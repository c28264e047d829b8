package org.cairn.applications.document.decision;

import java.util.UUID;

/** The state of a document. Once one was submitted, no command leads back to nothing. */
public sealed interface DocumentState {

  Case ofCase();

  /** A document that exists, reviewed or not. */
  sealed interface Submitted {
    Case ofCase();

    UUID documentId();

    String requirement();

    /** Counts its files from 1. */
    int version();
  }

  /** Nothing like it was submitted for this requirement. */
  record NotSubmitted(Case ofCase) implements DocumentState {}

  /** The same bytes were submitted for the same requirement before, whatever came of them. */
  record HeldAlready(Case ofCase) implements DocumentState {}

  /** Nobody has reviewed it yet. */
  record Received(Case ofCase, UUID documentId, String requirement, int version)
      implements DocumentState, Submitted {}

  record Accepted(Case ofCase, UUID documentId, String requirement, int version)
      implements DocumentState, Submitted {}

  record Rejected(Case ofCase, UUID documentId, String requirement, int version)
      implements DocumentState, Submitted {}
}
