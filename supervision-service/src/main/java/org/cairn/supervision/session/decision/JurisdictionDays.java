package org.cairn.supervision.session.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.parameter.Parameter;

/** Days, and numbers of days and minutes, of the state of an agreement. */
record JurisdictionDays(String jurisdiction, Packs packs) {

  LocalDate dayOf(Instant time) {
    return LocalDate.ofInstant(time, zone());
  }

  ZoneId zone() {
    return packs.find(jurisdiction).map(Pack::zone).orElse(ZoneOffset.UTC);
  }

  /** Empty where there is no such pack any more. */
  Optional<Integer> number(Parameter<Integer> parameter, LocalDate on) {
    return packs.find(jurisdiction).map(pack -> pack.parameters().flag(parameter, on));
  }
}
