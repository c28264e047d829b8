package org.cairn.journeys.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.journeys.bench.Bench;
import org.cairn.journeys.bench.Measurement;
import org.cairn.journeys.workforce.Extent;
import org.jspecify.annotations.Nullable;

/**
 * {@code demo [STORY] | bench [--quick] [--only ROWS] [--turns FILE | --beside CHECKOUT]}, with
 * {@code --root REPO --dir STATE [--bench-dir DIR]}; the story of the workforce with {@code
 * [--peers N] [--years Y] [--seed S] [--until DAY]}.
 */
record Arguments(String command, Map<String, String> options) {
  private static final Set<String> OF_THE_WORKFORCE =
      Set.of("--peers", "--years", "--seed", "--until");
  private static final Set<String> VALUES =
      Set.of("--root", "--dir", "--bench-dir", "--only", "--turns", "--beside");
  private static final int PEERS = 400;
  private static final int YEARS = 6;
  private static final long SEED = 1;
  private static final String MEASURED =
      Arrays.stream(Measurement.values())
          .map(Measurement::option)
          .collect(Collectors.joining(", "));
  private static final String QUICK = "--quick";
  private static final String STORY = "";
  private static final String WORKFORCE = "workforce";

  static Arguments parse(List<String> line) {
    if (line.isEmpty()) {
      throw new WrongUse("which command? demo, bench");
    }
    boolean tellsStories = line.getFirst().equals("demo");
    var options = new HashMap<String, String>();
    for (int i = 1; i < line.size(); i++) {
      String word = line.get(i);
      if (tellsStories && !word.startsWith("--") && !options.containsKey(STORY)) {
        options.put(STORY, word);
      } else if (word.equals(QUICK)) {
        options.put(word, "");
      } else if ((VALUES.contains(word)
              || (OF_THE_WORKFORCE.contains(word) && WORKFORCE.equals(options.get(STORY))))
          && i + 1 < line.size()) {
        i++;
        options.put(word, line.get(i));
      } else {
        throw new WrongUse("'" + word + "' is not known here, or lacks its value");
      }
    }
    return new Arguments(line.getFirst(), Map.copyOf(options));
  }

  /** Which story is told; empty for the first of them. */
  String story() {
    return options.getOrDefault(STORY, "");
  }

  /** How large the workforce is that is made up, and from which number. */
  Extent extent(LocalDate today) {
    String given = options.get("--until");
    LocalDate until = given == null ? Extent.LAST_DAY : day(given);
    if (!until.isBefore(today)) {
      throw new WrongUse("--until: a day that is over, everywhere");
    }
    try {
      return new Extent(
          Math.toIntExact(number("--peers", PEERS)),
          Math.toIntExact(number("--years", YEARS)),
          number("--seed", SEED),
          until);
    } catch (ArithmeticException e) {
      throw new WrongUse("that many are too many");
    } catch (IllegalArgumentException e) {
      throw new WrongUse(String.valueOf(e.getMessage()));
    }
  }

  private long number(String name, long otherwise) {
    String given = options.get(name);
    try {
      return given == null ? otherwise : Long.parseLong(given);
    } catch (NumberFormatException e) {
      throw new WrongUse(name + ": a whole number, not '" + given + "'");
    }
  }

  private static LocalDate day(String given) {
    try {
      return LocalDate.parse(given);
    } catch (DateTimeParseException e) {
      throw new WrongUse("--until: a day such as " + Extent.LAST_DAY + ", not '" + given + "'");
    }
  }

  Path root() {
    return path("--root", Path.of("."));
  }

  /** The folder of the system that runs already. */
  Path stateFolder() {
    return path("--dir", root().resolve(".cairn"));
  }

  /** The bench starts a system of its own, beside any other. */
  Path benchFolder() {
    return path("--bench-dir", root().resolve("journeys/target/bench"));
  }

  /** What the bench measures. */
  Bench.Wanted measured() {
    return new Bench.Wanted(
        options.containsKey(QUICK), rows(), optional("--turns"), optional("--beside"));
  }

  /** Without the option, everything. */
  private Set<Measurement> rows() {
    String given = options.get("--only");
    if (given == null) {
      return EnumSet.allOf(Measurement.class);
    }
    var wanted = EnumSet.noneOf(Measurement.class);
    for (String name : given.split(",", -1)) {
      wanted.add(
          Arrays.stream(Measurement.values())
              .filter(each -> each.option().equals(name))
              .findAny()
              .orElseThrow(() -> new WrongUse("--only: '" + name + "' is none of " + MEASURED)));
    }
    return wanted;
  }

  private @Nullable Path optional(String name) {
    return options.containsKey(name) ? path(name, Path.of("")) : null;
  }

  private Path path(String name, Path otherwise) {
    String given = options.get(name);
    return (given == null ? otherwise : Path.of(given)).toAbsolutePath().normalize();
  }
}
