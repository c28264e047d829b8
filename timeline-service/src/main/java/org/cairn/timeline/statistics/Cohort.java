package org.cairn.timeline.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Spells in columns, their times as indices into the moments of all of them. Groups and causes are
 * sorted by their names, so that the order of the spells changes nothing.
 */
public final class Cohort {

  /** Of a spell that ended without an event, or with one while no event has a cause. */
  static final int NO_CAUSE = -1;

  private final List<Spell> spells;
  private final StudyTimes times;
  private final List<@Nullable String> groups;
  private final List<@Nullable String> causes;
  private final int[] firstAtRisk;
  private final int[] exit;
  private final int[] group;
  private final int[] cause;

  private Cohort(List<Spell> spells) {
    this.spells = List.copyOf(spells);
    double[] enters = spells.stream().mapToDouble(spell -> spell.enter() + 0.0).toArray();
    double[] exits = spells.stream().mapToDouble(spell -> spell.exit() + 0.0).toArray();
    times = StudyTimes.of(enters, exits);
    groups = names(spells.stream(), Spell::group);
    exit = IntStream.range(0, size()).map(i -> times.indexOf(exits[i])).toArray();
    firstAtRisk = IntStream.range(0, size()).map(i -> after(times.indexOf(enters[i]))).toArray();
    List<@Nullable String> named =
        names(IntStream.range(0, size()).filter(this::left).mapToObj(spells::get), Spell::cause);
    causes = named.stream().allMatch(Objects::isNull) ? List.of() : named;
    Map<@Nullable String, Integer> groupIndex = index(groups);
    Map<@Nullable String, Integer> causeIndex = index(causes);
    group = new int[size()];
    cause = new int[size()];
    for (int i = 0; i < size(); i++) {
      Spell spell = spells.get(i);
      group[i] = groupIndex.getOrDefault(spell.group(), 0);
      cause[i] = left(i) ? causeIndex.getOrDefault(spell.cause(), NO_CAUSE) : NO_CAUSE;
    }
  }

  /**
   * @throws IllegalArgumentException without any spell
   */
  public static Cohort of(List<Spell> spells) {
    if (spells.isEmpty()) {
      throw new IllegalArgumentException("No spell");
    }
    return new Cohort(spells);
  }

  /** Sorted; the one without a name comes last. */
  private static List<@Nullable String> names(
      Stream<Spell> spells, Function<Spell, @Nullable String> name) {
    var names = new ArrayList<@Nullable String>();
    spells.map(name).distinct().forEach(names::add);
    boolean nameless = names.removeIf(Objects::isNull);
    names.sort(null);
    if (nameless) {
      names.add(null);
    }
    return Collections.unmodifiableList(names);
  }

  private static Map<@Nullable String, Integer> index(List<@Nullable String> names) {
    Map<@Nullable String, Integer> index = new HashMap<>();
    names.forEach(name -> index.put(name, index.size()));
    return index;
  }

  /** A spell observed from the beginning is at risk at 0 already, any other a moment later. */
  private int after(int moment) {
    return times.at(moment) == 0 ? moment : moment + 1;
  }

  /**
   * Positions of spells of somebody who was observed to be there, by an earlier spell, when they
   * begin; and of those that begin and end with an earlier one.
   */
  public List<Integer> overlapping() {
    Map<String, List<Integer>> byId =
        IntStream.range(0, size()).boxed().collect(Collectors.groupingBy(i -> spells.get(i).id()));
    return byId.values().stream().flatMap(this::overlapping).sorted().toList();
  }

  private Stream<Integer> overlapping(List<Integer> ofOne) {
    var found = new ArrayList<Integer>();
    List<Integer> inOrder = ofOne.stream().sorted(this::byTime).toList();
    int latest = inOrder.getFirst();
    for (int next : inOrder.subList(1, inOrder.size())) {
      boolean same = enterOf(next) == enterOf(latest) && exit[next] == exit[latest];
      if (same || enterOf(next) < exit[latest]) {
        found.add(Math.max(next, latest));
      }
      latest = exit[next] >= exit[latest] ? next : latest;
    }
    return found.stream().distinct();
  }

  private int byTime(int one, int other) {
    int byEnter = Integer.compare(enterOf(one), enterOf(other));
    return byEnter == 0 ? Integer.compare(exit[one], exit[other]) : byEnter;
  }

  private int enterOf(int spell) {
    return times.indexOf(spells.get(spell).enter() + 0.0);
  }

  /** The positions of each person's last spell, in no order. */
  Collection<Integer> lastOfEach() {
    var last = new HashMap<String, Integer>();
    for (int i = 0; i < size(); i++) {
      last.merge(spells.get(i).id(), i, (known, next) -> endsAfter(next, known) ? next : known);
    }
    return last.values();
  }

  /** Of two that begin and end together, which would overlap, the one with an event comes last. */
  private boolean endsAfter(int spell, int other) {
    int byExit = Integer.compare(exit[spell], exit[other]);
    int byTime = byExit == 0 ? Integer.compare(enterOf(spell), enterOf(other)) : byExit;
    return byTime == 0 ? spells.get(spell).event() : byTime > 0;
  }

  public int size() {
    return spells.size();
  }

  /** A single null when the spells have no groups. */
  public List<@Nullable String> groups() {
    return groups;
  }

  /** Those of events; empty when no event has one. */
  public List<@Nullable String> causes() {
    return causes;
  }

  List<Spell> spells() {
    return spells;
  }

  StudyTimes times() {
    return times;
  }

  /** The first moment at which the spell is at risk; after its last one if it never is. */
  int firstAtRisk(int spell) {
    return firstAtRisk[spell];
  }

  /** The last moment at which the spell is at risk. */
  int exit(int spell) {
    return exit[spell];
  }

  /** Whether observation began only after the beginning. */
  boolean isLate(int spell) {
    return spells.get(spell).enter() > 0;
  }

  /** Not of a spell that begins and ends in one moment, unless that is the beginning of all. */
  boolean isEverAtRisk(int spell) {
    return firstAtRisk[spell] <= exit[spell];
  }

  /** Whether they left, while they were at risk. */
  boolean left(int spell) {
    return spells.get(spell).event() && isEverAtRisk(spell);
  }

  int group(int spell) {
    return group[spell];
  }

  int cause(int spell) {
    return cause[spell];
  }

  double lastExit() {
    return times.at(times.size() - 1);
  }
}
