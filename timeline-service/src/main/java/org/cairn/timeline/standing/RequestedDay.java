package org.cairn.timeline.standing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.jspecify.annotations.Nullable;

/** The day for which a standing is requested. */
@FunctionalInterface
public interface RequestedDay {

  /**
   * @param jurisdiction null for a standing that belongs to none
   */
  LocalDate in(@Nullable String jurisdiction);

  static RequestedDay exactly(LocalDate day) {
    return jurisdiction -> day;
  }

  /**
   * Today, where the standing holds: a certificate is valid until midnight there. Without a
   * jurisdiction, or with one whose pack is not known here, today in UTC.
   */
  static RequestedDay today(Clock clock, Packs packs) {
    return jurisdiction -> LocalDate.now(clock.withZone(zone(jurisdiction, packs)));
  }

  private static ZoneId zone(@Nullable String jurisdiction, Packs packs) {
    return Optional.ofNullable(jurisdiction)
        .flatMap(packs::find)
        .map(Pack::zone)
        .orElse(ZoneOffset.UTC);
  }
}
