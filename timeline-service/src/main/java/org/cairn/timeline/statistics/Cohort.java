package org.cairn.timeline.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
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
  private final int[] enter;
  private final int[] exit;
  private final int[] group;
  private final int[] cause;

  private Cohort(List<Spell> spells) {
    this.spells = List.copyOf(spells);
    double[] enters = spells.stream().mapToDouble(spell -> spell.enter() + 0.0).toArray();
    double[] exits = spells.stream().mapToDouble(Spell::exit).toArray();
    times = StudyTimes.of(enters, exits);
    groups = names(spells.stream(), Spell::group);
    List<@Nullable String> named = names(spells.stream().filter(Spell::event), Spell::cause);
    causes = named.stream().allMatch(Objects::isNull) ? List.of() : named;
    enter = IntStream.range(0, size()).map(i -> times.indexOf(enters[i])).toArray();
    exit = IntStream.range(0, size()).map(i -> times.indexOf(exits[i])).toArray();
    Map<@Nullable String, Integer> groupIndex = index(groups);
    Map<@Nullable String, Integer> causeIndex = index(causes);
    group = new int[size()];
    cause = new int[size()];
    for (int i = 0; i < size(); i++) {
      Spell spell = spells.get(i);
      group[i] = groupIndex.getOrDefault(spell.group(), 0);
      cause[i] = spell.event() ? causeIndex.getOrDefault(spell.cause(), NO_CAUSE) : NO_CAUSE;
    }
  }

  /**
   * @throws IllegalArgumentException when there is no spell: nothing can be said of nobody
   */
  public static Cohort of(List<Spell> spells) {
    if (spells.isEmpty()) {
      throw new IllegalArgumentException("No spell");
    }
    return new Cohort(spells);
  }

  /** Sorted; what has no name comes last. */
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

  /** Positions of spells that end within rounding of where they begin: nobody is at risk there. */
  public List<Integer> withoutLength() {
    return IntStream.range(0, size()).filter(i -> exit[i] <= enter[i]).boxed().toList();
  }

  public int size() {
    return spells.size();
  }

  /** One, null, when the spells have no groups. */
  public List<@Nullable String> groups() {
    return groups;
  }

  /** Those that events have; none when no event says one. */
  public List<@Nullable String> causes() {
    return causes;
  }

  List<Spell> spells() {
    return spells;
  }

  StudyTimes times() {
    return times;
  }

  /** The spell's risk set begins after this moment. */
  int enter(int spell) {
    return enter[spell];
  }

  /** The spell's risk set ends with this moment. */
  int exit(int spell) {
    return exit[spell];
  }

  boolean event(int spell) {
    return spells.get(spell).event();
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
