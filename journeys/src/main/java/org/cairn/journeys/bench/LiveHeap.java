package org.cairn.journeys.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.cairn.journeys.running.ProgramResult;

/** The size of the objects that survive a full garbage collection of a process. */
record LiveHeap(long pid) {
  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

  double megabytes() {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    ProgramResult histogram =
        ProgramResult.of(
            Path.of("."), List.of(jcmd.toString(), Long.toString(pid), "GC.class_histogram"));
    var total = TOTAL.matcher(histogram.output());
    if (histogram.status() != 0 || !total.find()) {
      throw new IllegalStateException("the heap of " + pid + " cannot be read");
    }
    return Long.parseLong(total.group(1)) / 1e6;
  }
}
