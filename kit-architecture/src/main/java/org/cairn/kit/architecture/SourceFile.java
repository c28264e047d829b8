package org.cairn.kit.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Java file in the repository.
 *
 * @param path from the repository's root, with slashes
 */
record SourceFile(String path, String text) {

  static List<SourceFile> ofRepository() {
    return under(Path.of(System.getProperty("cairn.root")));
  }

  private static List<SourceFile> under(Path root) {
    try (Stream<Path> poms = Files.find(root, 3, (path, _) -> path.endsWith("pom.xml"))) {
      return poms.map(pom -> pom.resolveSibling("src"))
          .filter(Files::isDirectory)
          .flatMap(SourceFile::javaFiles)
          .map(file -> read(root, file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceFile read(Path root, Path file) {
    try {
      return new SourceFile(
          root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String module() {
    return path.substring(0, path.indexOf("/src/"));
  }

  boolean isMain() {
    return path.contains("/src/main/java/");
  }

  boolean isTest() {
    return path.contains("/src/test/java/");
  }

  /** The Java package, read from the folder. */
  String packageName() {
    String inside = path.replaceFirst(".*/src/(main|test)/java/", "");
    int end = inside.lastIndexOf('/');
    return end < 0 ? "" : inside.substring(0, end).replace('/', '.');
  }

  String className() {
    return path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
  }

  boolean isPackageInfo() {
    return path.endsWith("/package-info.java");
  }

  List<String> lines() {
    return text.lines().toList();
  }
}
