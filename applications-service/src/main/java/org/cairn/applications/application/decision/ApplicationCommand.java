package org.cairn.applications.application.decision;

import java.util.UUID;

/** What can be asked of an application. */
public sealed interface ApplicationCommand {

  record Open(UUID applicationId, UUID peerId, String jurisdiction, String credentialType)
      implements ApplicationCommand {}

  record Withdraw() implements ApplicationCommand {}
}
