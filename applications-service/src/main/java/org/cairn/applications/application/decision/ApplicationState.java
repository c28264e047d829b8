package org.cairn.applications.application.decision;

import java.util.UUID;

/** Where an application stands. */
public sealed interface ApplicationState {

  /**
   * @param sameIsOpen the peer has an open application for this credential in this jurisdiction
   */
  record NotOpened(boolean sameIsOpen) implements ApplicationState {}

  record Open(UUID applicationId, UUID peerId, String jurisdiction, String credentialType)
      implements ApplicationState {}

  record Withdrawn() implements ApplicationState {}
}
