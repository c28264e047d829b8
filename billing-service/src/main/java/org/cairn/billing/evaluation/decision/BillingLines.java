package org.cairn.billing.evaluation.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.cairn.billing.evaluation.decision.BillingAnswer.Line;
import org.cairn.billing.evaluation.decision.BillingAnswer.Unauthorized;
import org.cairn.billing.evaluation.decision.BillingAnswer.Unbilled;
import org.cairn.jurisdictions.parameter.BillingParameters;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.Flags.UnitRounding;
import org.cairn.jurisdictions.parameter.Parameter;
import org.cairn.jurisdictions.parameter.Setting;
import org.cairn.jurisdictions.parameter.UnitCap;
import org.cairn.jurisdictions.ruling.Outcome;
import org.jspecify.annotations.Nullable;

/** Makes lines of what may be billed: one for each client, day and code with its modifiers. */
final class BillingLines {

  private record Key(
      String client, LocalDate on, List<String> modifiers, boolean group, boolean telehealth) {}

  private record Share(ServicePart part, long units) {}

  /** How many units a day may still have, and by which limit. */
  private record Room(long units, @Nullable String reason) {
    static final Room ENDLESS = new Room(Long.MAX_VALUE, null);

    Room orTighter(Room other) {
      return other.units < units ? other : this;
    }
  }

  /** Below limits that are walls, and below those that the payer may lift. */
  private record Rooms(Room atMost, Room unauthorized) {
    static final Rooms ENDLESS = new Rooms(Room.ENDLESS, Room.ENDLESS);

    Rooms within(UnitCap.Over over, Room room) {
      return switch (over) {
        case DENIED -> new Rooms(atMost.orTighter(room), unauthorized);
        case NEEDS_AUTHORIZATION -> new Rooms(atMost, unauthorized.orTighter(room));
      };
    }
  }

  private final PayerRules rules;
  private final BillingQuestion question;
  private final RuleFindings findings;
  private final CapLedger ledger;
  private final Map<String, Parameter<UnitCap>> caps;
  private final Map<Key, List<ServicePart>> parts = new LinkedHashMap<>();
  private final Map<Key, Rate> rates = new HashMap<>();
  private final List<Unbilled> overCap = new ArrayList<>();
  private final List<Unauthorized> unauthorized = new ArrayList<>();

  BillingLines(PayerRules rules, BillingQuestion question, RuleFindings findings) {
    this.rules = rules;
    this.question = question;
    this.findings = findings;
    this.ledger = new CapLedger(question.unitsAlreadyPaid());
    this.caps = rules.members(BillingParameters.CAP);
  }

  void add(ServicePart part, LineStatus.Billable billable) {
    Encounter encounter = part.encounter();
    Key key =
        new Key(
            encounter.client(),
            part.on(),
            billable.modifiers(),
            encounter.isGroup(),
            encounter.telehealth());
    parts.computeIfAbsent(key, _ -> new ArrayList<>()).add(part);
    rates.put(key, billable.rate());
  }

  /** The first units of a client's time are billed; what exceeds a cap comes last. */
  List<Line> billed() {
    Map<String, Integer> order = new HashMap<>();
    question.clients().keySet().forEach(client -> order.put(client, order.size()));
    parts.values().forEach(ofLine -> ofLine.sort(Comparator.comparing(ServicePart::start)));
    Comparator<Key> byDay =
        Comparator.comparing(Key::on)
            .thenComparing(key -> order.getOrDefault(key.client(), Integer.MAX_VALUE))
            .thenComparing(key -> parts.getOrDefault(key, List.of()).getFirst().start());
    List<Line> lines = new ArrayList<>();
    parts.keySet().stream()
        .sorted(byDay)
        .forEach(key -> line(key, parts.getOrDefault(key, List.of())).ifPresent(lines::add));
    return lines;
  }

  List<Unbilled> overCap() {
    return overCap;
  }

  List<Unauthorized> needsAuthorization() {
    return unauthorized;
  }

  private Optional<Line> line(Key key, List<ServicePart> ofLine) {
    boolean together = rules.flag(Flags.AGGREGATE_SAME_DAY, key.on());
    List<Share> shares = shares(key, ofLine, together);
    long wanted = shares.stream().mapToLong(Share::units).sum();
    Rooms rooms = wanted == 0 ? Rooms.ENDLESS : rooms(key, wanted, shares);
    long payable = Math.min(wanted, rooms.atMost().units());
    long units = Math.min(payable, rooms.unauthorized().units());
    SequencedSet<String> encounters = new LinkedHashSet<>();
    long left = units;
    long toAuthorize = payable - units;
    for (Share share : shares) {
      String id = share.part().encounter().id();
      long billed = Math.min(share.units(), left);
      left -= billed;
      long waiting = Math.min(share.units() - billed, toAuthorize);
      toAuthorize -= waiting;
      if (waiting > 0) {
        String reason = over(waiting, rooms.unauthorized());
        unauthorized.add(new Unauthorized(List.of(id), Rule.CAP, reason, waiting));
      }
      long denied = share.units() - billed - waiting;
      if (denied > 0) {
        overCap.add(new Unbilled(List.of(id), Rule.CAP, over(denied, rooms.atMost())));
      }
      if (billed > 0 || (together && share.units() == 0 && share.part().minutes() > 0)) {
        encounters.add(id);
      }
    }
    if (units == 0) {
      return Optional.empty();
    }
    ledger.use(key.client(), key.on(), units);
    return Optional.of(line(key, units, List.copyOf(encounters)));
  }

  private static String over(long units, Room room) {
    return units + " units are over " + room.reason() + ".";
  }

  private Line line(Key key, long units, List<String> encounters) {
    Rate rate = rates.get(key);
    Integer cents = rate == null ? null : rate.cents();
    Setting<String> code = rules.at(BillingParameters.CODE, key.on());
    return new Line(
        key.client(),
        key.on(),
        code instanceof Setting.Known<String> known ? known.value() : null,
        key.modifiers(),
        key.telehealth(),
        units,
        cents,
        cents == null ? null : units * question.allowed(cents),
        encounters);
  }

  /** What each part adds to the units of the line, so that these are always their sum. */
  private List<Share> shares(Key key, List<ServicePart> ofLine, boolean together) {
    UnitRounding rounding = rules.flag(Flags.ROUNDING, key.on());
    List<Share> shares = new ArrayList<>();
    long minutes = 0;
    for (ServicePart part : ofLine) {
      long before = together ? minutes : 0;
      minutes = before + part.minutes();
      shares.add(new Share(part, Units.of(minutes, rounding) - Units.of(before, rounding)));
    }
    return shares;
  }

  private Rooms rooms(Key key, long wanted, List<Share> shares) {
    Rooms rooms = Rooms.ENDLESS;
    for (Parameter<UnitCap> cap : caps.values()) {
      if (!(rules.pack().parameters().at(cap, key.on()) instanceof Setting.Known<UnitCap> known)) {
        continue;
      }
      long room = ledger.room(key.client(), key.on(), known.value());
      boolean fits = wanted <= room;
      found(known, fits, shares);
      rooms = rooms.within(known.value().over(), new Room(room, describe(known.value())));
    }
    return rooms;
  }

  private void found(Setting.Known<UnitCap> cap, boolean fits, List<Share> shares) {
    Map<String, Object> weighed = Map.of("units", cap.value().units());
    if (fits) {
      findings.of(Rule.CAP, Outcome.MET, cap, weighed, "Within " + describe(cap.value()) + ".");
      return;
    }
    String message =
        "More than "
            + describe(cap.value())
            + switch (cap.value().over()) {
              case DENIED -> "; the units over it are not paid.";
              case NEEDS_AUTHORIZATION -> "; the units over it need the payer's authorization.";
            };
    shares.forEach(share ->
        findings.ofEncounter(
            share.part().encounter().id(), Rule.CAP, Outcome.NOT_MET, cap, weighed, message));
  }

  private static String describe(UnitCap cap) {
    return "the limit of "
        + cap.units()
        + switch (cap.within()) {
          case UnitCap.Window.Day _ -> " in a day";
          case UnitCap.Window.RollingMonths rolling -> " in any " + rolling.months() + " months";
          case UnitCap.Window.YearFrom _ -> " in a year";
        };
  }
}
