package org.cairn.jurisdictions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of the shipped packs in the module. */
final class PackFolders {

  private PackFolders() {}

  static List<String> names() {
    try (Stream<Path> children = Files.list(Path.of(""))) {
      return children
          .filter(child -> Files.isRegularFile(child.resolve(PackFiles.PACK)))
          .map(Path::toString)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
