package org.cairn.journeys.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code demo [STORY] | bench [--quick]}, with {@code --root REPO --dir STATE [--bench-dir DIR]}.
 */
record Arguments(String command, Map<String, String> options) {
  private static final Set<String> VALUES = Set.of("--root", "--dir", "--bench-dir");
  private static final String QUICK = "--quick";
  private static final String STORY = "";

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
      } else if (VALUES.contains(word) && i + 1 < line.size()) {
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

  boolean quick() {
    return options.containsKey(QUICK);
  }

  private Path path(String name, Path otherwise) {
    String given = options.get(name);
    return (given == null ? otherwise : Path.of(given)).toAbsolutePath().normalize();
  }
}
