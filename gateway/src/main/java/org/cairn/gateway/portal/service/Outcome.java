package org.cairn.gateway.portal.service;

/** What became of something that a person asked to be done. */
public sealed interface Outcome {

  /**
   * @param id of what it made: a record, or the number of a receipt
   */
  record Done(String id) implements Outcome {}

  /**
   * @param kind of the refusal
   * @param detail why, as the service says it
   */
  record Refused(int status, String kind, String detail) implements Outcome {}
}
