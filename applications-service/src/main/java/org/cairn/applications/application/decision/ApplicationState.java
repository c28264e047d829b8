package org.cairn.applications.application.decision;

import java.time.LocalDate;
import java.util.UUID;

/** Where an application stands. */
public sealed interface ApplicationState {

  /**
   * @param sameIsOpen the peer has an open application for this credential in this jurisdiction
   * @param certified the peer holds a certificate for it, which is renewed and not applied for
   */
  record NotOpened(boolean sameIsOpen, boolean certified) implements ApplicationState {}

  record Open(
      UUID applicationId,
      UUID peerId,
      String jurisdiction,
      String credentialType,
      LocalDate openedOn)
      implements ApplicationState {}

  record Withdrawn() implements ApplicationState {}

  /** A certificate was issued, or denied. */
  record Decided() implements ApplicationState {}
}
