package org.cairn.supervision.standing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.Scenario;
import org.cairn.supervision.standing.api.SupervisionQuestion.SessionPart;
import org.cairn.supervision.standing.api.SupervisionQuestion.WorkPart;
import org.cairn.supervision.standing.decision.SessionMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What nobody's day can hold is refused where it is given, and counts in no profile. */
class ImpossibleEntriesTest {

  private static final Packs PACKS =
      Packs.load(Path.of(System.getProperty("cairn.root"), "journeys/packs"));
  private static final String DAY = "2024-05-01";

  @Test
  void aSessionDuringAnother_isRefusedAsTheSecond_alsoWhenItBeganBefore() {
    assertThat(against(session(DAY, "09:00", 60), session(DAY, "09:30", 60)))
        .containsExactly("overlap /sessions/1");
    assertThat(against(session(DAY, "09:30", 60), session(DAY, "09:00", 60)))
        .containsExactly("overlap /sessions/1");
    assertThat(against(session(DAY, "23:30", 60), session("2024-05-02", "00:15", 30)))
        .containsExactly("overlap /sessions/1");
  }

  @Test
  void sessionsOneAfterTheOther_andThoseWhoseTimeIsNotSaid_areTaken() {
    assertThat(against(session(DAY, "09:00", 60), session(DAY, "10:00", 60))).isEmpty();
    assertThat(against(session(DAY, "10:00", 60), session(DAY, "09:00", 60))).isEmpty();
    assertThat(against(session(DAY, "09:00", 60), session(DAY, null, 60))).isEmpty();
    assertThat(against(session(DAY, "09:00", 60), session("2024-05-02", "09:30", 60))).isEmpty();
  }

  @Test
  void timesAreLocal_soTheHourThatIsLeftOutInSpring_liesBetweenNoTwo() {
    assertThat(against(session("2024-03-10", "01:30", 60), session("2024-03-10", "03:30", 30)))
        .isEmpty();
    assertThat(against(session("2024-03-10", "01:30", 60), session("2024-03-10", "03:15", 30)))
        .containsExactly("overlap /sessions/1");
  }

  @Test
  void whatIsRefused_takesNoTimeFromOthers() {
    assertThat(
            against(
                session(DAY, "09:00", 60), session(DAY, "09:30", 60), session(DAY, "10:00", 60)))
        .containsExactly("overlap /sessions/1");
    assertThat(against(session(DAY, "09:00", 481), session(DAY, "10:00", 60)))
        .containsExactly("session-too-long /sessions/0/minutes");
  }

  @Test
  void theLongestSession_isSaidByThePack_orByTheQuestion() {
    assertThat(against(session(DAY, null, 480))).isEmpty();
    assertThat(against(session(DAY, null, 481)))
        .containsExactly("session-too-long /sessions/0/minutes");
    assertThat(against(longest(30), session(DAY, null, 30))).isEmpty();
    assertThat(against(longest(30), session(DAY, null, 31)))
        .containsExactly("session-too-long /sessions/0/minutes");
    assertThat(against(longest(600), session(DAY, null, 600))).isEmpty();
    assertThat(against(rules("zz", Map.of()), session(DAY, null, 301)))
        .containsExactly("session-too-long /sessions/0/minutes");
  }

  @Test
  void theSessionsOfADay_have24HoursTogether() {
    SessionPart[] whole = sessionsOfADay(480, 479, 478, 3);

    assertThat(against(whole)).isEmpty();
    assertThat(against(sessionsOfADay(480, 479, 478, 4)))
        .containsExactly("more-than-24-hours /sessions/3");
  }

  @Test
  void oneSession_isGivenOnce() {
    assertThat(against(session(DAY, "09:00", 60), session(DAY, "09:00", 30)))
        .containsExactly("session-repeated /sessions/1");
    assertThat(against(session(DAY, null, 60), session(DAY, null, 60)))
        .containsExactly("session-repeated /sessions/1");
    assertThat(against(session(DAY, null, 60), session(DAY, null, 45))).isEmpty();
  }

  @Test
  void whatHasNoDayOrNoMinutes_isNotThere() {
    assertThat(against(session(null, "09:00", 60), session(null, "09:00", 60))).isEmpty();
    assertThat(against(session(DAY, "09:00", null), session(DAY, "09:00", 60))).isEmpty();
  }

  @Test
  void aDayOfWork_has24Hours_ofAllEmployers() {
    assertThat(worked("8", "15.99")).isEmpty();
    assertThat(worked("8", "16.01", "1")).containsExactly("more-than-24-hours /work/1");
  }

  private static List<String> worked(String... hours) {
    List<@Nullable WorkPart> work =
        Arrays.stream(hours)
            .<@Nullable WorkPart>map(
                it -> new WorkPart(LocalDate.parse(DAY), null, new BigDecimal(it), it, true))
            .toList();
    return kinds(asked(work, null), rules("us-mt", Map.of()));
  }

  private static List<String> against(SessionPart... sessions) {
    return against(rules("us-mt", Map.of()), sessions);
  }

  private static List<String> against(Pack pack, SessionPart... sessions) {
    return kinds(asked(null, Arrays.asList(sessions)), pack);
  }

  private static List<String> kinds(SupervisionQuestion question, Pack pack) {
    return ImpossibleEntries.of(question, pack).stream()
        .map(it -> it.kind() + " " + it.pointer())
        .toList();
  }

  private static SupervisionQuestion asked(
      @Nullable List<@Nullable WorkPart> work, @Nullable List<@Nullable SessionPart> sessions) {
    return new SupervisionQuestion(
        "us-mt",
        LocalDate.parse("2024-01-01"),
        LocalDate.parse("2024-12-31"),
        null,
        null,
        null,
        work,
        sessions);
  }

  private static SessionPart[] sessionsOfADay(int... minutes) {
    return IntStream.of(minutes).mapToObj(it -> session(DAY, null, it)).toArray(SessionPart[]::new);
  }

  private static SessionPart session(
      @Nullable String on, @Nullable String at, @Nullable Integer minutes) {
    return new SessionPart(
        on == null ? null : LocalDate.parse(on),
        at == null ? null : LocalTime.parse(at),
        minutes,
        SessionMode.IN_PERSON,
        1,
        null,
        null,
        true);
  }

  private static Pack longest(int minutes) {
    return rules("us-mt", Map.of("supervision.session.longest_minutes", minutes));
  }

  private static Pack rules(String jurisdiction, Map<String, @Nullable Object> overrides) {
    return ((Scenario.Rules) PACKS.scenario(jurisdiction, null, overrides)).pack();
  }
}
