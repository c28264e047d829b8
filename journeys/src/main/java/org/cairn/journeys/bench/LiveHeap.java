package org.cairn.journeys.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.cairn.journeys.running.Ran;

/** What a process really holds on its heap: the objects that a full collection leaves. */
record LiveHeap(long pid) {
  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

  double megabytes() {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Ran histogram =
        Ran.of(Path.of("."), List.of(jcmd.toString(), Long.toString(pid), "GC.class_histogram"));
    var total = TOTAL.matcher(histogram.output());
    if (histogram.status() != 0 || !total.find()) {
      throw new IllegalStateException("the heap of " + pid + " cannot be looked at");
    }
    return Long.parseLong(total.group(1)) / 1e6;
  }
}
