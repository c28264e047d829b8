package org.cairn.journeys.bench;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;

/** All rows of one run. */
final class Report {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Machine machine;
  private final List<Row> rows = new ArrayList<>();

  Report(Machine machine) {
    this.machine = machine;
  }

  /** The content of the file. */
  record Content(Machine machine, List<Row> rows) {}

  void add(List<Row> more) {
    rows.addAll(more);
  }

  List<Row> rows() {
    return List.copyOf(rows);
  }

  void print(Consumer<String> say) {
    say.accept("");
    machine.lines().forEach(line -> say.accept("  " + line));
    say.accept("");
    rows.forEach(row -> say.accept(row.line()));
    say.accept("");
    var rowsByMethod = new LinkedHashMap<String, List<String>>();
    rows.forEach(
        row -> rowsByMethod.computeIfAbsent(row.how(), how -> new ArrayList<>()).add(row.what()));
    rowsByMethod.forEach(
        (how, names) -> say.accept("  %s:%n      %s".formatted(String.join("; ", names), how)));
  }

  void write(Path file) {
    try {
      Files.createDirectories(file.resolveSibling("."));
      Files.write(file, JSON.writeValueAsBytes(new Content(machine, rows)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** 0 if every limit holds, 1 if one is broken, 2 if something could not be measured. */
  int status() {
    if (rows.stream().anyMatch(row -> row.check() == Row.LimitCheck.BROKEN)) {
      return 1;
    }
    return rows.stream().anyMatch(row -> row.check() == Row.LimitCheck.LEFT_OUT) ? 2 : 0;
  }
}
