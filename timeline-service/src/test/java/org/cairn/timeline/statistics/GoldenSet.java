package org.cairn.timeline.statistics;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.cairn.timeline.statistics.SurvivalAnalysis.Terms;

/** Spells, options, and the results of R's survival package. */
record GoldenSet(String name, Terms terms, Path answers) {

  static final Path FOLDER =
      Path.of(
          requireNonNull(System.getProperty("cairn.root")),
          "timeline-service/src/test/resources/survival");

  static Stream<GoldenSet> all() {
    return answeredIn(FOLDER);
  }

  static Stream<GoldenSet> answeredIn(Path answers) {
    return Table.of(FOLDER.resolve("settings.csv")).lines().stream()
        .map(line -> new GoldenSet(line.text("name"), terms(line), answers));
  }

  private static Terms terms(Table.Line line) {
    OptionalDouble horizon =
        line.has("horizon") ? OptionalDouble.of(line.number("horizon")) : OptionalDouble.empty();
    IntervalScale scale =
        line.text("interval").equals("plain") ? IntervalScale.PLAIN : IntervalScale.LOG_LOG;
    return new Terms(horizon, line.number("confidence"), scale);
  }

  List<Spell> spells() {
    return Table.of(FOLDER.resolve(name + "-spells.csv")).lines().stream()
        .map(line ->
            new Spell(
                line.text("id"),
                line.number("enter"),
                line.number("exit"),
                line.count("event") == 1,
                line.textOrNull("cause"),
                line.textOrNull("group")))
        .toList();
  }

  List<Table.Line> answer(String kind) {
    Path file = answers.resolve(name + "-" + kind + ".csv");
    return Files.exists(file) ? Table.of(file).lines() : List.of();
  }

  @Override
  public String toString() {
    return name;
  }
}
