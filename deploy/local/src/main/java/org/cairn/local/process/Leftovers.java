package org.cairn.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.cairn.local.postgres.PostgresPart;

/** Processes whose launcher is gone, for example after kill -9. */
public final class Leftovers {
  private final StateFolder folder;

  public Leftovers(StateFolder folder) {
    this.folder = folder;
  }

  /**
   * The living processes of a run whose launcher is dead, by part. PostgreSQL is also found by its
   * own pid file, because it may have started after run.json was last written.
   */
  public SequencedMap<String, ProcessHandle> find() {
    var found = new LinkedHashMap<String, ProcessHandle>();
    folder
        .run()
        .filter(run -> run.launcher().living().isEmpty())
        .ifPresent(run ->
            run.parts()
                .reversed()
                .forEach(part -> part.living().ifPresent(alive -> found.put(part.name(), alive))));
    PostgresPart.postmaster(folder.data("postgres"))
        .ifPresent(alive -> found.putLast("postgres", alive));
    return found;
  }

  /** Stops the processes and deletes the record of their run. */
  public void stop(Map<String, ProcessHandle> leftovers) throws IOException {
    leftovers.forEach((part, process) -> {
      if (part.equals("postgres")) {
        PostgresPart.stopPostmaster(process);
      } else {
        Ending.terminate(process, Duration.ofSeconds(10));
      }
    });
    Files.deleteIfExists(folder.runFile());
  }
}
