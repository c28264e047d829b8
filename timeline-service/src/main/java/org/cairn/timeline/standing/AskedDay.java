package org.cairn.timeline.standing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.jspecify.annotations.Nullable;

/** The day on which somebody's standing is asked for. */
@FunctionalInterface
public interface AskedDay {

  /**
   * @param jurisdiction null for what belongs to none
   */
  LocalDate in(@Nullable String jurisdiction);

  static AskedDay exactly(LocalDate day) {
    return jurisdiction -> day;
  }

  /**
   * Today, where the standing holds: a certificate is good until midnight there. Where there is no
   * such place, or its pack is not known here, today in UTC.
   */
  static AskedDay today(Clock clock, Packs packs) {
    return jurisdiction -> LocalDate.now(clock.withZone(zone(jurisdiction, packs)));
  }

  private static ZoneId zone(@Nullable String jurisdiction, Packs packs) {
    return Optional.ofNullable(jurisdiction)
        .flatMap(packs::find)
        .map(Pack::zone)
        .orElse(ZoneOffset.UTC);
  }
}
