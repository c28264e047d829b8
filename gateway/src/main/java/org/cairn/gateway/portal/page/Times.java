package org.cairn.gateway.portal.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;

/** Times in a jurisdiction's time zone, which is named: a reader may live in another one. */
record Times(ZoneId zone) {

  /** Where no jurisdiction gives a time zone. */
  static final Times UNIVERSAL = new Times(ZoneOffset.UTC);

  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .appendPattern("MMMM d, uuuu, h:mm ")
          .appendText(ChronoField.AMPM_OF_DAY, Map.of(0L, "a.m.", 1L, "p.m."))
          .toFormatter(Locale.ENGLISH);

  /** Without "standard" or "daylight": the date says which of both it is. */
  private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("vvvv", Locale.ENGLISH);

  String moment(Instant moment) {
    var there = moment.atZone(zone);
    String name = zone.equals(ZoneOffset.UTC) ? "UTC" : ZONE.format(there);
    return MOMENT.format(there) + " (" + name + ")";
  }

  LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }
}
