package org.cairn.supervision.standing.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cairn.supervision.standing.decision.Entry.Session;
import org.cairn.supervision.standing.decision.Entry.Work;

/** What holds for every log. */
class LedgerPropertiesTest {

  @Property(tries = 200)
  void surplusAndDeficit_areTheDifference_andNeverBoth(@ForAll("logs") List<Entry> entries) {
    ProfileStanding it = judged(entries);

    assertThat(it.receivedHours().subtract(it.requiredHours()))
        .isEqualByComparingTo(it.surplusHours().subtract(it.deficitHours()));
    assertThat(it.surplusHours().min(it.deficitHours())).isEqualByComparingTo("0");
  }

  @Property(tries = 200)
  void theOrderOfWriting_makesNoDifference(@ForAll("logs") List<Entry> entries, @ForAll long seed) {
    List<Entry> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(judged(shuffled)).isEqualTo(judged(entries));
  }

  @Property(tries = 200)
  void moreWork_neverMakesItBetter(@ForAll("logs") List<Entry> entries) {
    List<Entry> more = new ArrayList<>(entries);
    more.add(new Work(LocalDate.parse("2019-06-15"), null, BigDecimal.TEN, null, true));

    assertThat(judged(more).state()).isGreaterThanOrEqualTo(judged(entries).state());
    assertThat(judged(more).requiredHours())
        .isGreaterThanOrEqualTo(judged(entries).requiredHours());
  }

  @Property(tries = 200)
  void aLimitWasPassed_exactlyWhenTheLongestGapIsLonger(@ForAll("logs") List<Entry> entries) {
    ProfileStanding it = judged(entries);

    assertThat(it.breaches().stream().anyMatch(each -> each.kind() == Breach.Kind.GAP))
        .isEqualTo(it.longestGapHours().compareTo(BigDecimal.valueOf(40)) > 0);
  }

  @Property(tries = 200)
  void atMostOneBreach_isOfTheRatio_andGapsDoNotOverlap(@ForAll("logs") List<Entry> entries) {
    List<Breach> breaches = judged(entries).breaches();
    List<Breach> gaps = breaches.stream().filter(each -> each.kind() == Breach.Kind.GAP).toList();

    assertThat(breaches.size() - gaps.size()).isBetween(0, 1);
    for (int i = 1; i < gaps.size(); i++) {
      assertThat(gaps.get(i).from()).isAfterOrEqualTo(gaps.get(i - 1).to());
    }
  }

  @Provide
  Arbitrary<List<Entry>> logs() {
    Arbitrary<LocalDate> days =
        Arbitraries.integers().between(0, 350).map(LocalDate.parse("2019-01-01")::plusDays);
    Arbitrary<Entry> work =
        Combinators.combine(days, Arbitraries.integers().between(0, 80))
            .as((day, quarters) ->
                new Work(day, null, BigDecimal.valueOf(quarters * 25L, 2), null, true));
    Arbitrary<Entry> session =
        Combinators.combine(days, Arbitraries.integers().between(0, 150))
            .as((day, minutes) ->
                new Session(
                    day, null, minutes, SessionMode.IN_PERSON, 1, null, day, true, false, false));
    return Arbitraries.oneOf(work, session).list().ofMaxSize(60);
  }

  private static ProfileStanding judged(List<Entry> entries) {
    Logs log = Logs.of2019();
    entries.forEach(log::entry);
    return log.by(Logs.RULE_OF_2018);
  }
}
