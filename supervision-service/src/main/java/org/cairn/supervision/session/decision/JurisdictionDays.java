package org.cairn.supervision.session.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.parameter.Parameter;
import org.cairn.jurisdictions.parameter.Setting;

/** Days, and numbers of days and minutes, of the state of an agreement. */
record JurisdictionDays(String jurisdiction, Packs packs) {

  LocalDate dayOf(Instant time) {
    return LocalDate.ofInstant(time, zone());
  }

  ZoneId zone() {
    return pack().map(Pack::zone).orElse(ZoneOffset.UTC);
  }

  /** Empty where there is no such pack any more. */
  Optional<Pack> pack() {
    return packs.find(jurisdiction);
  }

  /** Empty where there is no such pack any more, or it has no value for that day. */
  Optional<Integer> number(Parameter<Integer> parameter, LocalDate on) {
    return pack()
        .flatMap(pack ->
            switch (pack.parameters().at(parameter, on)) {
              case Setting.Known<Integer> known -> Optional.of(known.value());
              case Setting.Unknown<Integer> _ -> Optional.empty();
            });
  }
}
