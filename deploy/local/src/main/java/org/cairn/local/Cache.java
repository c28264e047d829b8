package org.cairn.local;

import java.nio.file.Path;
import java.util.Map;

/**
 * Unpacked programs that all checkouts of this user share, outside of any build folder, so that a
 * clean build does not unpack them again.
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
