package org.cairn.supervision.standing.decision;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.Scenario;
import org.cairn.supervision.standing.decision.Entry.Session;
import org.cairn.supervision.standing.decision.Entry.Work;
import org.jspecify.annotations.Nullable;

/** A log of work and sessions, in the order in which a test lists them. */
final class Logs {

  static final String RULE_OF_2018 = "MT-ARM-24.219.916";
  static final String RULE_OF_2019 = "MT-ARM-24.219.422";
  static final String ADVICE = "MT-BOARD-ADVICE";

  private static final Packs PACKS =
      Packs.load(Path.of(System.getProperty("cairn.root"), "journeys/packs"));

  private final String from;
  private final String to;
  private final List<Entry> entries = new ArrayList<>();
  private final List<PriorApproval> approvals = new ArrayList<>();
  private final Map<String, @Nullable Object> overrides = new LinkedHashMap<>();
  private String jurisdiction = "us-mt";
  private @Nullable LocalDate endedOn;

  private Logs(String from, String to) {
    this.from = from;
    this.to = to;
  }

  /** Within the days of the rule that had a ratio. */
  static Logs of2019() {
    return new Logs("2019-01-01", "2019-12-27");
  }

  static Logs from(String from, String to) {
    return new Logs(from, to);
  }

  Logs in(String jurisdiction) {
    this.jurisdiction = jurisdiction;
    return this;
  }

  Logs with(String flag, Object value) {
    overrides.put(flag, value);
    return this;
  }

  Logs approved(
      @Nullable String from, @Nullable String to, @Nullable Integer ratio, @Nullable Integer gap) {
    approvals.add(new PriorApproval(day(from), day(to), number(ratio), number(gap)));
    return this;
  }

  Logs ended(String on) {
    endedOn = LocalDate.parse(on);
    return this;
  }

  Logs work(String on, String hours) {
    return work(on, null, hours, null, true);
  }

  Logs work(
      String on, @Nullable String at, String hours, @Nullable String employer, boolean direct) {
    return entry(new Work(LocalDate.parse(on), time(at), new BigDecimal(hours), employer, direct));
  }

  Logs session(String on, int minutes) {
    return session(on, null, minutes);
  }

  Logs session(String on, @Nullable String at, int minutes) {
    return entry(
        new Session(
            LocalDate.parse(on),
            time(at),
            minutes,
            SessionMode.IN_PERSON,
            1,
            null,
            LocalDate.parse(on),
            true,
            false,
            false));
  }

  Logs sessionFor(@Nullable String employer, String on, int minutes) {
    return entry(
        new Session(
            LocalDate.parse(on),
            null,
            minutes,
            SessionMode.IN_PERSON,
            1,
            employer,
            LocalDate.parse(on),
            true,
            false,
            false));
  }

  Logs group(String on, int minutes, int attendees) {
    return entry(
        new Session(
            LocalDate.parse(on),
            null,
            minutes,
            SessionMode.IN_PERSON,
            attendees,
            null,
            LocalDate.parse(on),
            true,
            false,
            false));
  }

  Logs video(String on, int minutes) {
    return entry(
        new Session(
            LocalDate.parse(on),
            null,
            minutes,
            SessionMode.VIDEO,
            1,
            null,
            LocalDate.parse(on),
            true,
            false,
            false));
  }

  Logs sessionAttested(String on, int minutes, @Nullable String attestedOn, boolean qualified) {
    return entry(
        new Session(
            LocalDate.parse(on),
            null,
            minutes,
            SessionMode.IN_PERSON,
            1,
            null,
            day(attestedOn),
            qualified,
            false,
            false));
  }

  Logs sessionThat(String on, int minutes, boolean isBackdated, boolean isDisputed) {
    LocalDate day = LocalDate.parse(on);
    return entry(
        new Session(
            day,
            null,
            minutes,
            SessionMode.IN_PERSON,
            1,
            null,
            day,
            true,
            isBackdated,
            isDisputed));
  }

  Logs entry(Entry entry) {
    entries.add(entry);
    return this;
  }

  SupervisionStanding judged() {
    return SupervisionRules.judge(pack(), log());
  }

  Map<String, List<Segment>> segments() {
    return SupervisionRules.segments(pack(), log());
  }

  private Pack pack() {
    return ((Scenario.Rules) PACKS.scenario(jurisdiction, null, overrides)).pack();
  }

  private SupervisionRecord log() {
    return new SupervisionRecord(
        LocalDate.parse(from), LocalDate.parse(to), entries, approvals, endedOn);
  }

  ProfileStanding by(String profile) {
    return judged().profiles().stream()
        .filter(standing -> standing.profile().equals(profile))
        .findFirst()
        .orElseThrow();
  }

  static Breach gap(String from, @Nullable String to) {
    return new Breach(Breach.Kind.GAP, LocalDate.parse(from), day(to));
  }

  static Breach ratio(String from) {
    return new Breach(Breach.Kind.RATIO, LocalDate.parse(from), null);
  }

  private static @Nullable LocalDate day(@Nullable String day) {
    return day == null ? null : LocalDate.parse(day);
  }

  private static @Nullable LocalTime time(@Nullable String time) {
    return time == null ? null : LocalTime.parse(time);
  }

  private static @Nullable BigDecimal number(@Nullable Integer number) {
    return number == null ? null : BigDecimal.valueOf(number);
  }
}
