package org.cairn.journeys.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The folder where the local system stores submitted documents, seen from outside. */
public record VaultFolder(Path folder) {

  public static VaultFolder of(Path stateFolder) {
    return new VaultFolder(stateFolder.resolve("documents"));
  }

  /** Uploads in progress, or left behind. */
  public long unfinished() {
    return count(folder.resolve("spool"), ".part");
  }

  /** Files, finished and unfinished, without the locks of the processes that write them. */
  public long files() {
    return count(folder, "") - count(folder, ".lock");
  }

  /** The encrypted bytes written so far by uploads in progress. */
  public long unfinishedBytes() {
    return sum(folder.resolve("spool"), ".part", VaultFolder::size);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long count(Path below, String ending) {
    return sum(below, ending, file -> 1);
  }

  private static long sum(Path below, String ending, ToLongFunction<Path> measure) {
    if (!Files.exists(below)) {
      return 0;
    }
    try (Stream<Path> all = Files.walk(below)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .mapToLong(measure)
          .sum();
    } catch (IOException | UncheckedIOException e) {
      // Files come and go meanwhile; callers count again.
      return -1;
    }
  }
}
