package org.cairn.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A program's files, copied out of the build folder. */
public final class Installation {
  private Installation() {}

  /**
   * A running JVM reads its jars lazily; a build beside it that writes them anew would break it. So
   * nothing runs out of the build folder. Only what changed is copied.
   */
  public static void update(Path built, Path installed) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(built)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path copy = installed.resolve(built.relativize(file));
      if (!isSame(file, copy)) {
        Files.createDirectories(copy.resolveSibling("."));
        Files.copy(
            file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static boolean isSame(Path file, Path copy) throws IOException {
    return Files.exists(copy)
        && Files.size(file) == Files.size(copy)
        && Files.getLastModifiedTime(file).equals(Files.getLastModifiedTime(copy));
  }
}
