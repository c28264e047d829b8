package org.cairn.kit.architecture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The titles that the source gives to kinds of problem, in the gateway and in the services. */
final class ProblemTitles {

  private static final Pattern MADE =
      Pattern.compile(
          "(?:Problem\\.of|new Problem|answer)\\(\\s*(?:\\w+,\\s*)?(?:typeOf\\()?\"([a-z0-9-]+)\"\\)?,"
              + "\\s*(?:\\d+,\\s*)?\"([^\"]+)\"");

  private ProblemTitles() {}

  static Map<String, Set<String>> byKind(List<SourceFile> files) {
    Map<String, Set<String>> titles = new TreeMap<>();
    files.stream()
        .filter(SourceFile::isMain)
        .forEach(file -> {
          Matcher made = MADE.matcher(file.text());
          while (made.find()) {
            titles.computeIfAbsent(made.group(1), kind -> new TreeSet<>()).add(made.group(2));
          }
        });
    return titles;
  }
}
