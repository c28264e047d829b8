package org.cairn.gateway.portal.service;

/** The outcome of a command. */
public sealed interface Outcome {

  /**
   * @param id of what it created: a record, or the number of a receipt
   */
  record Done(String id) implements Outcome {}

  /**
   * @param kind of the refusal
   * @param detail why, in the service's words
   */
  record Refused(int status, String kind, String detail) implements Outcome {}
}
