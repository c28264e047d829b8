package org.cairn.journeys.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The peer of this story, and the facts that the timeline must show. */
final class Walk {
  private final String account;
  private final String peerId;
  private final LocalDate today;
  private final Instant begin;
  private final List<WalkFact> facts = new ArrayList<>();

  /**
   * @param today the date in the certifying state
   */
  Walk(String account, String peerId, LocalDate today, Instant begin) {
    this.account = account;
    this.peerId = peerId;
    this.today = today;
    this.begin = begin;
  }

  /** A fact that a service acknowledged. */
  record WalkFact(String type, String aggregateId) {}

  void add(String type, String aggregateId) {
    facts.add(new WalkFact(type, aggregateId));
  }

  List<WalkFact> facts() {
    return List.copyOf(facts);
  }

  String account() {
    return account;
  }

  String peerId() {
    return peerId;
  }

  LocalDate today() {
    return today;
  }

  Instant begin() {
    return begin;
  }
}
