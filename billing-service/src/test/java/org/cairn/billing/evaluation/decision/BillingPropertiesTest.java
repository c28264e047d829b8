package org.cairn.billing.evaluation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.parameter.BillingParameters.Activity;
import org.cairn.jurisdictions.parameter.Flags.UnitRounding;

class BillingPropertiesTest {

  private static final OffsetDateTime START = OffsetDateTime.parse("2021-11-05T00:00:00-06:00");
  private static final Pack MONTANA = Bill.pack("us-mt", Map.of());

  @Property
  void cmsUnits_areThoseOfTheTable(@ForAll @LongRange(min = 0, max = 3000) long minutes) {
    long units = Units.of(minutes, UnitRounding.CMS_8_MINUTE);

    assertThat(minutes).isBetween(units == 0 ? 0 : units * 15 - 7, units * 15 + 7);
  }

  @Property
  void theMethods_areOrdered(@ForAll @LongRange(min = 0, max = 3000) long minutes) {
    long floor = Units.of(minutes, UnitRounding.FLOOR_15);
    long cms = Units.of(minutes, UnitRounding.CMS_8_MINUTE);
    long ceil = Units.of(minutes, UnitRounding.CEIL_15);

    assertThat(List.of(floor, cms, ceil)).isSorted();
    assertThat(ceil - floor).isBetween(0L, 1L);
  }

  @Property
  void theParts_addUpToTheSession(
      @ForAll @IntRange(max = 400_000) int from, @ForAll @IntRange(max = 86_400) int seconds) {
    ServiceTime time =
        ServiceTime.of(encounter(0, "ann", "pat", Activity.COACHING, from, seconds)).orElseThrow();

    List<ServicePart> parts = time.parts(new PayerRules(MONTANA, "medicaid"));

    assertThat(parts.stream().mapToLong(ServicePart::minutes).sum()).isEqualTo(seconds / 60);
    assertThat(parts).extracting(ServicePart::on).doesNotHaveDuplicates().isSorted();
  }

  @Property(tries = 300)
  void billedTime_neverMeetsTimeInTheCar(@ForAll("days") List<Encounter> encounters) {
    BillingAnswer answer = bill(encounters);

    Set<String> billed = new HashSet<>();
    answer.lines().forEach(line -> billed.addAll(line.encounters()));
    for (Encounter one : encounters) {
      for (Encounter other : encounters) {
        boolean both =
            one.activity() == Activity.DRIVING
                && one.peer().equals(other.peer())
                && billed.contains(other.id())
                && overlap(one, other);
        assertThat(both).as("%s and %s", one, other).isFalse();
      }
    }
  }

  @Property(tries = 300)
  void noClient_isBilledForTwoPeersAtOnce(@ForAll("days") List<Encounter> encounters) {
    BillingAnswer answer = bill(encounters);

    Set<String> billed = new HashSet<>();
    answer.lines().forEach(line -> billed.addAll(line.encounters()));
    List<Encounter> paid = encounters.stream().filter(it -> billed.contains(it.id())).toList();
    for (Encounter one : paid) {
      assertThat(paid)
          .noneMatch(other -> other.client().equals(one.client()) && overlap(one, other));
    }
  }

  @Property(tries = 300)
  void everyEncounter_endsInOnePlace(@ForAll("days") List<Encounter> encounters) {
    BillingAnswer answer = bill(encounters);

    Set<String> found = new HashSet<>();
    answer.notCovered().forEach(each -> assertThat(found.add(each.encounter())).isTrue());
    answer.held().stream()
        .flatMap(each -> each.encounters().stream())
        .forEach(id -> assertThat(found.add(id)).isTrue());
    Set<String> billed = new HashSet<>();
    answer.lines().forEach(line -> billed.addAll(line.encounters()));
    assertThat(Collections.disjoint(found, billed)).isTrue();
  }

  @Property(tries = 200)
  void overlaps_areThoseThatComparingEachWithEachFinds(@ForAll("days") List<Encounter> encounters) {
    List<ServiceTime> times =
        encounters.stream().flatMap(each -> ServiceTime.of(each).stream()).toList();
    Set<String> expected = new HashSet<>();
    for (Encounter one : encounters) {
      for (Encounter other : encounters) {
        boolean onePeer = one.peer().equals(other.peer());
        boolean oneClient = one.client().equals(other.client());
        boolean oneGroup = one.isGroup() && other.isGroup() && onePeer && !oneClient;
        if ((onePeer || oneClient) && !oneGroup && overlap(one, other)) {
          expected.add(one.id());
        }
      }
    }

    Set<String> found = new HashSet<>();
    OverlappingEncounters.among(times).stream()
        .flatMap(List::stream)
        .forEach(time -> found.add(time.encounter().id()));
    assertThat(found).isEqualTo(expected);
  }

  @Provide
  Arbitrary<List<Encounter>> days() {
    Arbitrary<Encounter> each =
        Combinators.combine(
                Arbitraries.integers().between(0, 1_000_000),
                Arbitraries.of("ann", "bo"),
                Arbitraries.of("pat", "kim"),
                Arbitraries.of(Activity.COACHING, Activity.DRIVING, Activity.GROUP),
                Arbitraries.integers().between(0, 200),
                Arbitraries.integers().between(0, 40))
            .as((id, client, peer, activity, from, quarters) ->
                encounter(id, client, peer, activity, from * 600, quarters * 300));
    return each.list().ofMaxSize(12).uniqueElements(Encounter::id);
  }

  private static BillingAnswer bill(List<Encounter> encounters) {
    Bill bill = Bill.inMontana();
    encounters.forEach(each -> bill.note(new Note(each)));
    return bill.answer();
  }

  private static boolean overlap(Encounter one, Encounter other) {
    return !one.equals(other)
        && start(one).isBefore(end(other))
        && start(other).isBefore(end(one))
        && start(one).isBefore(end(one))
        && start(other).isBefore(end(other));
  }

  private static OffsetDateTime start(Encounter encounter) {
    return Objects.requireNonNull(encounter.startedAt());
  }

  private static OffsetDateTime end(Encounter encounter) {
    return Objects.requireNonNull(encounter.endedAt());
  }

  private static Encounter encounter(
      int id, String client, String peer, Activity activity, int from, int seconds) {
    OffsetDateTime start = START.plus(Duration.ofSeconds(from));
    return new Encounter(
        "e" + id, client, peer, start, start.plusSeconds(seconds), activity, null, false, true);
  }
}
