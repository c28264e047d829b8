package org.cairn.applications.application.decision;

import java.time.LocalDate;
import java.util.UUID;

/** The state of an application. */
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

  static ApplicationState of(
      ApplicationStatus status,
      UUID applicationId,
      UUID peerId,
      String jurisdiction,
      String credentialType,
      LocalDate openedOn) {
    return switch (status) {
      case OPEN -> new Open(applicationId, peerId, jurisdiction, credentialType, openedOn);
      case WITHDRAWN -> new Withdrawn();
      case APPROVED, DENIED -> new Decided();
    };
  }
}
