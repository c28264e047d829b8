package org.cairn.local.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.local.LaunchFailure;

/** Tests that may be skipped, each with its reason: {@code Class#method reason}. */
public record AllowedSkips(Map<String, String> reasons) {

  /** Every test must run. */
  public static final AllowedSkips NONE = new AllowedSkips(Map.of());

  public static AllowedSkips read(Path file) throws IOException {
    var reasons = new LinkedHashMap<String, String>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("# ")) {
          continue;
        }
        String[] parts = text.split("\\s+", 2);
        if (parts.length < 2 || !parts[0].contains("#")) {
          throw new LaunchFailure(
              file + ": '" + text + "' is not of the form Class#method  reason");
        }
        reasons.put(parts[0], parts[1]);
      }
    }
    return new AllowedSkips(Map.copyOf(reasons));
  }
}
