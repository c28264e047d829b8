package org.cairn.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Installs a copy of a program outside of the build folder. */
public final class Installation {
  private Installation() {}

  /**
   * Copies changed files. A running JVM reads its jars lazily, and a build that rewrites them would
   * break it, so nothing runs in the build folder.
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
