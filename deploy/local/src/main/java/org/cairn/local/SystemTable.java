package org.cairn.local;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cairn.local.process.Memory;
import org.cairn.local.process.PartState;
import org.cairn.local.process.ProcessIdentity;

/** The running parts as a table for the console. */
final class SystemTable {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

  private SystemTable() {}

  /** Includes the launcher itself, because it is part of the cost of the system. */
  static List<String> of(ProcessIdentity launcher, List<PartState> parts) {
    var lines = new ArrayList<String>();
    lines.add(row("part", "state", "pid", "port", "memory", "ready in", "since"));
    long total = 0;
    for (PartState part : parts) {
      Optional<ProcessHandle> process = part.living();
      long memory = process.map(Memory::mebibytes).orElse(0L);
      total += memory;
      lines.add(
          row(
              part.name(),
              part.stage().name().toLowerCase(Locale.ROOT),
              process.map(p -> Long.toString(p.pid())).orElse("-"),
              Integer.toString(part.port()),
              memory + " MiB",
              String.format(Locale.ROOT, "%.1f s", part.readyAfterMillis() / 1000.0),
              process.map(p -> CLOCK.format(part.started())).orElse("-")));
    }
    long own = launcher.living().map(Memory::mebibytesAlone).orElse(0L);
    lines.add(
        row(
            "launcher",
            own > 0 ? "ready" : "gone",
            Long.toString(launcher.pid()),
            "-",
            own + " MiB",
            "-",
            CLOCK.format(launcher.started())));
    lines.add(row("total", "", "", "", (total + own) + " MiB", "", ""));
    return lines;
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, "  %-14s %-11s %8s %6s %9s %9s %9s", cells).stripTrailing();
  }
}
