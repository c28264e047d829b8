package org.cairn.supervision.standing.decision;

import static org.cairn.supervision.standing.decision.Logs.RULE_OF_2018;
import static org.cairn.supervision.standing.decision.Logs.RULE_OF_2019;
import static org.cairn.supervision.standing.decision.Logs.of2019;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.kit.testing.ApprovedFile;
import org.junit.jupiter.api.Test;

/** What a profile answers, in full: its words, its source and its inputs. */
class ProfileFindingsTest {

  private static final String USUAL = "20 hours of work and an hour of supervision";
  private static final String TEXAS = "TX-1-TAC-354.3103";
  private static final String ZZ = "ZZ-SUPERVISION";

  private final Map<String, ProfileStanding> standings = new LinkedHashMap<>();

  @Test
  void everyFinding_isAsApproved() throws IOException {
    by(RULE_OF_2018, USUAL, usual());
    ratios();
    gaps();
    frequencies();
    lateRecords();
    days();

    ApprovedFile.compare(
        "supervision-findings.txt",
        standings.entrySet().stream()
            .map(standing -> told(standing.getKey(), standing.getValue()))
            .collect(Collectors.joining("\n")),
        "What a peer is told about supervision has changed.");
  }

  private void ratios() {
    by(RULE_OF_2018, "no work", of2019());
    by(RULE_OF_2018, "hours that are due", of2019().work("2019-02-01", "20"));
    by(
        RULE_OF_2018,
        "a session that was too short",
        of2019().work("2019-02-01", "40").session("2019-02-02", 30));
    by(
        RULE_OF_2018,
        "ten hours, where each is owed in proportion",
        of2019().with("accrual", "pro_rata").work("2019-02-01", "10"));
    by(
        RULE_OF_2019,
        "a rule without any numbers",
        Logs.from("2024-01-01", "2024-12-31").work("2024-02-01", "100"));
  }

  private void gaps() {
    by(
        RULE_OF_2018,
        "a gap that was too long, and enough supervision",
        of2019().work("2019-02-01", "41").session("2019-02-02", 120));
    by(
        RULE_OF_2018,
        "a gap that was too long, and hours that are due since",
        of2019().work("2019-02-01", "41").session("2019-02-02", 120).work("2019-02-03", "19"));
    by(RULE_OF_2018, "a gap that lasts", of2019().work("2019-02-01", "41"));
    by(
        RULE_OF_2018,
        "a limit that the board approved",
        of2019().approved(null, null, 40, 80).work("2019-02-01", "40").session("2019-02-02", 60));
    by(
        "ZZ-COUNCIL-WISH",
        "a ratio without a limit",
        Logs.from("2023-01-01", "2023-12-31")
            .in("zz")
            .work("2023-02-01", "50")
            .session("2023-02-02", 300));
  }

  private void frequencies() {
    by(
        TEXAS,
        "a session a month",
        Logs.from("2024-01-01", "2024-02-20").in("us-tx").session("2024-01-20", 60));
    by(TEXAS, "no session in a month", Logs.from("2024-01-01", "2024-02-20").in("us-tx"));
    by(
        TEXAS,
        "no session in a week, where a session a week is asked for",
        Logs.from("2024-01-01", "2024-01-20").in("us-tx").with("supervision_frequency", "weekly"));
    by(
        TEXAS,
        "no session, where none is asked for",
        Logs.from("2024-01-01", "2024-02-20").in("us-tx").with("supervision_frequency", "none"));
  }

  private void lateRecords() {
    by(RULE_OF_2018, "two sessions recorded late", late());
    by(
        RULE_OF_2018,
        "two sessions recorded late, where they count",
        late().with("backdated_supervision", "count"));
    by(
        RULE_OF_2018,
        "two sessions recorded late, where they do not count",
        late().with("backdated_supervision", "not_counted"));
    by(
        RULE_OF_2018,
        "a session recorded late on the last day of the rule, and one after it",
        Logs.from("2019-12-01", "2020-01-31")
            .sessionThat("2019-12-27", 45, true, false)
            .sessionThat("2019-12-28", 60, true, false));
    by(
        ZZ,
        "a session recorded late, where the pack says so",
        Logs.from("2023-01-01", "2023-12-31").in("zz").sessionThat("2023-02-01", 60, true, false));
  }

  private void days() {
    by(RULE_OF_2018, "after the rule", Logs.from("2019-12-28", "2020-12-31"));
    by(RULE_OF_2018, "before the rule", Logs.from("2017-01-01", "2017-12-31"));
    by(
        RULE_OF_2018,
        "across the end of the rule",
        Logs.from("2019-12-27", "2019-12-28").work("2019-12-27", "8").work("2019-12-28", "8"));
    by(ZZ, "before an amendment", amended("2024-02-29"));
    by(ZZ, "on the day of an amendment", amended("2024-03-01"));
    by(
        "PA-CPS",
        "where nobody read what is asked",
        Logs.from("2024-01-01", "2024-12-31").in("us-pa").work("2024-02-01", "100"));
  }

  private static Logs usual() {
    return of2019().work("2019-02-01", "20").session("2019-02-02", 60);
  }

  private static Logs late() {
    return of2019()
        .work("2019-02-01", "20")
        .sessionThat("2019-02-02", 60, true, false)
        .sessionThat("2019-02-03", 30, true, false);
  }

  private static Logs amended(String to) {
    return Logs.from("2024-02-01", to).in("zz").work("2024-02-01", "12").session("2024-02-02", 60);
  }

  private void by(String profile, String what, Logs log) {
    standings.put(what, log.by(profile));
  }

  /** What is as in the usual case is told once. */
  private static String told(String what, ProfileStanding standing) {
    Set<String> usual =
        what.equals(USUAL) ? Set.of() : lines(usual().by(RULE_OF_2018)).collect(Collectors.toSet());
    return Stream.concat(
            Stream.of(what + ", by " + standing.profile()),
            lines(standing).filter(line -> !usual.contains(line)))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Stream<String> lines(ProfileStanding standing) {
    return Stream.concat(
        standing.findings().stream().map(ProfileFindingsTest::line),
        Stream.of("  %s, breaches %s".formatted(standing.state(), standing.breaches())));
  }

  private static String line(Finding finding) {
    return "  %-22s %-15s %s [%s, %s] %s"
        .formatted(
            finding.ruleId(),
            finding.outcome(),
            finding.message(),
            finding.citation(),
            finding.status(),
            new TreeMap<>(finding.inputs()));
  }
}
