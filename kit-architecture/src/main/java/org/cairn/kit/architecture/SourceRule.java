package org.cairn.kit.architecture;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A rule about the text of a file, for what no class file shows.
 *
 * @param says what must not be
 * @param because why, and what to do instead
 */
record SourceRule(String says, String because, Predicate<SourceFile> concerns, Pattern forbidden) {

  private static final String RULES_THEMSELVES = "kit-architecture/src/";
  private static final String TEST_PLATFORM = "kit-testing/src/";

  /** Programs for people; everything else speaks through its log. */
  private static final List<String> PROGRAMS = List.of("deploy/local", "journeys");

  static final SourceRule NO_STANDARD_OUTPUT =
      new SourceRule(
          "no System.out or System.err",
          "what is printed has no level, no time and no trace; use the logger",
          file -> !PROGRAMS.contains(file.module()),
          Pattern.compile("\\bSystem\\s*\\.\\s*(out|err)\\b|\\.printStackTrace\\(\\)"));

  static final SourceRule NOTHING_LEFT_FOR_LATER =
      new SourceRule(
          "no note that something is missing",
          "nobody comes back to it; do it now, or write down in an issue what is missing",
          file -> true,
          Pattern.compile("\\b(TODO|FIXME|XXX)\\b"));

  static final SourceRule NO_TEST_IS_SWITCHED_OFF =
      new SourceRule(
          "no disabled test",
          "a test that does not run proves nothing and looks as if it did;"
              + " mend it, delete it, or list the skip with its reason",
          SourceFile::isTest,
          Pattern.compile("@(Disabled|Ignore)\\b"));

  static final SourceRule NO_SLEEP_IN_TESTS =
      new SourceRule(
          "no sleep in tests",
          "it is too short on a slow machine and too long on every other; await what you wait for",
          file -> file.isTest() && !file.path().startsWith(TEST_PLATFORM),
          Pattern.compile("\\bThread\\s*\\.\\s*sleep\\b|\\bTimeUnit\\.\\w+\\.sleep\\b"));

  static final SourceRule NO_CATCH_ALL =
      new SourceRule(
          "no catch of Exception or Throwable outside the kit",
          "it also catches what nobody thought of, and a fact is lost in silence;"
              + " catch what you can answer, and let the kit's mapping answer the rest",
          file -> file.isMain() && !file.module().startsWith("kit-"),
          Pattern.compile(
              "\\bcatch\\s*\\(\\s*(final\\s+)?([\\w.]+\\s*\\|\\s*)*(java\\.lang\\.)?(Exception|Throwable)\\b"));

  static final SourceRule NO_STATE_BY_NAME =
      new SourceRule(
          "no state's name in the code",
          "what differs between states is data; put it into the jurisdiction's pack",
          SourceFile::isMain,
          Pattern.compile("\\b(Montana|MT)\\b"));

  static final SourceRule NO_AGE_BY_THE_CALENDAR_ALONE =
      new SourceRule(
          "no age by the calendar alone",
          "when somebody who was born on 29 February is a year older differs between states; take"
              + " the day from the flag month_end: flag(Flags.MONTH_END, day).plusYears(born, years)",
          SourceFile::isMain,
          Pattern.compile("\\bChronoUnit\\.(YEARS|MONTHS)\\b|\\bPeriod\\.between\\b"));

  static List<SourceRule> all() {
    return List.of(
        NO_STANDARD_OUTPUT,
        NOTHING_LEFT_FOR_LATER,
        NO_TEST_IS_SWITCHED_OFF,
        NO_SLEEP_IN_TESTS,
        NO_CATCH_ALL,
        NO_STATE_BY_NAME,
        NO_AGE_BY_THE_CALENDAR_ALONE);
  }

  List<String> violations(List<SourceFile> files) {
    return files.stream()
        .filter(file -> !file.path().startsWith(RULES_THEMSELVES))
        .filter(concerns)
        .flatMap(file -> violations(file).stream())
        .toList();
  }

  private List<String> violations(SourceFile file) {
    List<String> lines = file.lines();
    return IntStream.range(0, lines.size())
        .filter(line -> forbidden.matcher(lines.get(line)).find())
        .mapToObj(line -> file.path() + ":" + (line + 1) + " " + lines.get(line).strip())
        .toList();
  }
}
