package org.cairn.journeys.bench;

import java.util.Locale;

/** What the bench measures of a running system, in this order. */
public enum Measurement {
  LATENCY("commands through the gateway, until they stand in the timeline"),
  EVALUATIONS("all calculators at a constant rate on one core"),
  SURVIVAL("the survival of many spells"),
  APPLICATIONS("applications at the service itself, then the same SQL by pgbench"),
  SESSIONS("sessions at the service itself, then the same SQL by pgbench"),
  ENCOUNTERS("encounters at the service itself, then the same SQL by pgbench"),
  BACKLOG("a backlog through the relay, then into the timeline"),
  UPLOAD("uploads of 10 MB, and the same bytes in a plain encrypted copy"),
  REBUILD("the timeline is rebuilt from many facts"),
  AUDIT("a long audit log is sealed, then checked"),
  /** After the rebuild, because no facts stand behind these entries. */
  PAGES("pages of a long timeline, then the same SQL by pgbench"),
  IMPORT("a made-up workforce is brought in, into all services at once");

  private final String words;

  Measurement(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** As the option {@code --only} takes and lists it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
