package org.cairn.timeline.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file of comma-separated values without quotes, as the R scripts write it. */
record Table(List<Line> lines) {

  /** A line of it; an empty value is absent. */
  record Line(Map<String, String> values) {

    String text(String column) {
      String value = values.get(column);
      if (value == null) {
        throw new IllegalArgumentException("There is no column " + column);
      }
      return value;
    }

    @Nullable String textOrNull(String column) {
      return text(column).isEmpty() ? null : text(column);
    }

    double number(String column) {
      return Double.parseDouble(text(column));
    }

    int count(String column) {
      return Integer.parseInt(text(column));
    }

    boolean has(String column) {
      return !text(column).isEmpty();
    }
  }

  static Table of(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      List<String> columns = values(lines.getFirst());
      return new Table(
          lines.stream()
              .skip(1)
              .map(line -> {
                Map<String, String> values = new HashMap<>();
                List<String> cells = values(line);
                for (int i = 0; i < columns.size(); i++) {
                  values.put(columns.get(i), cells.get(i));
                }
                return new Line(values);
              })
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> values(String line) {
    return Arrays.asList(line.split(",", -1));
  }
}
