package org.cairn.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words after the command: {@code --option value}, {@code --flag} and plain words. */
public record Arguments(List<String> words, Map<String, List<String>> options) {
  private static final Set<String> FLAGS = Set.of("yes", "follow", "no-skips");

  public static Arguments parse(List<String> line) {
    var words = new ArrayList<String>();
    var options = new HashMap<String, List<String>>();
    for (int i = 0; i < line.size(); i++) {
      String word = line.get(i);
      if (!word.startsWith("--")) {
        words.add(word);
        continue;
      }
      String name = word.substring(2);
      String value = "";
      if (!FLAGS.contains(name)) {
        i++;
        if (i == line.size()) {
          throw new LaunchFailure("--" + name + " needs a value");
        }
        value = line.get(i);
      }
      options.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }
    return new Arguments(List.copyOf(words), Map.copyOf(options));
  }

  /** Refuses what this command does not know: a mistyped option must not be ignored. */
  public void allowOnly(String... names) {
    Set<String> known = Set.of(names);
    for (String name : options.keySet()) {
      if (!known.contains(name)) {
        throw new LaunchFailure("unknown option --" + name);
      }
    }
  }

  public boolean has(String name) {
    return options.containsKey(name);
  }

  public Optional<String> value(String name) {
    return Optional.ofNullable(options.get(name)).map(List::getLast);
  }

  public List<String> values(String name) {
    return options.getOrDefault(name, List.of());
  }

  public List<String> list(String name) {
    return value(name).stream()
        .flatMap(v -> List.of(v.split(",", -1)).stream())
        .filter(v -> !v.isBlank())
        .toList();
  }

  public int number(String name, int otherwise) {
    return value(name).map(text -> parseNumber(name, text)).orElse(otherwise);
  }

  private static int parseNumber(String name, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new LaunchFailure("--" + name + " needs a number, not '" + text + "'", e);
    }
  }

  public Path directory() {
    return Path.of(value("dir").orElseThrow(() -> new LaunchFailure("--dir DIRECTORY is missing")))
        .toAbsolutePath()
        .normalize();
  }
}
