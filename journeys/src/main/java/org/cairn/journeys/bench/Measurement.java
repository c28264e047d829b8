package org.cairn.journeys.bench;

import java.util.Locale;

/** What the bench measures, in this order. */
public enum Measurement {
  LATENCY("commands through the gateway, until they appear in the timeline"),
  EVALUATIONS("all calculators at a constant rate on one core"),
  SURVIVAL("the survival of many spells"),
  APPLICATIONS("applications at the service itself, then the same SQL by pgbench"),
  SESSIONS("sessions at the service itself, then the same SQL by pgbench"),
  ENCOUNTERS("encounters at the service itself, then the same SQL by pgbench"),
  BACKLOG("a backlog through the relay, then into the timeline"),
  UPLOAD("uploads of 10 MB, and the same bytes in a plain encrypted copy"),
  REBUILD("a rebuild of the timeline from many facts"),
  AUDIT("a long audit log, sealed and then verified"),
  /** After the rebuild, because these entries have no facts to rebuild from. */
  PAGES("pages of a long timeline, then the same SQL by pgbench"),
  IMPORT("an import of a made-up workforce into all services at once");

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
