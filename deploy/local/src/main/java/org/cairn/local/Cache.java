package org.cairn.local;

import java.nio.file.Path;
import java.util.Map;

/**
 * Unpacked programs that every checkout of this user shares, outside of any build folder: a clean
 * build must not unpack them again.
 */
public record Cache(Path directory) {
  static Cache of(Map<String, String> environment) {
    String given = environment.getOrDefault("CAIRN_CACHE", "");
    return new Cache(
        given.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache", "cairn")
            : Path.of(given).toAbsolutePath());
  }

  Path postgres() {
    return directory.resolve("postgres");
  }
}
