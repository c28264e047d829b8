package org.cairn.journeys.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The peer of this story, and what was done so that it has to stand on the timeline. */
final class Walk {
  private final String account;
  private final String peerId;
  private final LocalDate today;
  private final Instant begin;
  private final List<Deed> deeds = new ArrayList<>();

  /**
   * @param today where the peer is certified
   */
  Walk(String account, String peerId, LocalDate today, Instant begin) {
    this.account = account;
    this.peerId = peerId;
    this.today = today;
    this.begin = begin;
  }

  /** A fact that was acknowledged. */
  record Deed(String type, String aggregateId) {}

  void did(String type, String aggregateId) {
    deeds.add(new Deed(type, aggregateId));
  }

  List<Deed> deeds() {
    return List.copyOf(deeds);
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
