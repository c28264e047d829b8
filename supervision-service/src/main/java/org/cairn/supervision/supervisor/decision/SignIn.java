package org.cairn.supervision.supervisor.decision;

import java.util.UUID;

/** What is known of a sign-in when it asks to register. */
public sealed interface SignIn {

  record Unbound() implements SignIn {}

  record BoundTo(UUID supervisorId) implements SignIn {}
}
