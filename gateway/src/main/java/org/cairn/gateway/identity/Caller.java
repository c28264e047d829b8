package org.cairn.gateway.identity;

/** The caller, as far as the gateway knows. */
public sealed interface Caller {

  /** No token was sent. */
  record Anonymous() implements Caller {}

  /** A valid token was sent; its subject. */
  record Known(String subject) implements Caller {}

  /** A token was sent that is not valid. */
  record Rejected() implements Caller {}

  /** A token was sent, but the keys to verify it could not be read. */
  record Undecided() implements Caller {}
}
