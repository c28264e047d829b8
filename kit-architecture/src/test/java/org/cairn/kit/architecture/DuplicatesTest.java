package org.cairn.kit.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sourceforge.pmd.cpd.CPDConfiguration;
import net.sourceforge.pmd.cpd.CpdAnalysis;
import net.sourceforge.pmd.cpd.Mark;
import net.sourceforge.pmd.cpd.Match;
import net.sourceforge.pmd.lang.LanguageRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is written twice is mended once and wrong in the other place. Main and test code of all
 * modules are compared; a pair of files that may repeat each other stands in {@code
 * allowed-duplicates.txt} with its reason.
 */
class DuplicatesTest {

  /** About twelve lines: less is how Java is written, more is something that has a name. */
  private static final int LEAST_TOKENS = 100;

  private static final Path ROOT =
      Path.of(Objects.requireNonNull(System.getProperty("cairn.root")));
  private static final String ALLOWED = "kit-architecture/allowed-duplicates.txt";

  @Test
  void nothingIsWrittenTwice_butWhatMayBe() throws IOException {
    List<String> allowed = allowed();

    List<String> found = pairs(sources(ROOT), ROOT);

    assertThat(found)
        .as("give it a name and write it once, or add the pair to %s with its reason", ALLOWED)
        .isSubsetOf(allowed);
    assertThat(allowed).as("pairs that repeat nothing any more").isSubsetOf(found);
  }

  @Test
  void aPlantedCopy_isFound(@TempDir Path folder) throws IOException {
    Path original = ROOT.resolve("kit-rest/src/main/java/org/cairn/kit/http/Etag.java");
    Files.copy(original, folder.resolve("Original.java"));
    Files.copy(original, folder.resolve("Copy.java"));

    assertThat(pairs(sources(folder), folder)).containsExactly("Copy.java | Original.java");
  }

  /** Lines of {@code file | file # reason}, in alphabetical order. */
  private static List<String> allowed() throws IOException {
    return Files.readAllLines(ROOT.resolve(ALLOWED), UTF_8).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .peek(line -> assertThat(line).as("a pair and its reason").contains(" | ", " # "))
        .map(line -> line.substring(0, line.indexOf(" # ")).strip())
        .toList();
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("/target/"))
          .filter(file -> !file.toString().endsWith("package-info.java"))
          .sorted()
          .toList();
    }
  }

  private static List<String> pairs(List<Path> sources, Path root) {
    var configuration = new CPDConfiguration();
    configuration.setMinimumTileSize(LEAST_TOKENS);
    configuration.setIgnoreAnnotations(true);
    configuration.setOnlyRecognizeLanguage(
        Objects.requireNonNull(LanguageRegistry.CPD.getLanguageById("java")));
    sources.forEach(configuration::addInputPath);
    List<Match> matches = new ArrayList<>();
    try (CpdAnalysis analysis = CpdAnalysis.create(configuration)) {
      analysis.performAnalysis(report -> matches.addAll(report.getMatches()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return matches.stream()
        .flatMap(match -> pairs(match, root).stream())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .toList();
  }

  private static List<String> pairs(Match match, Path root) {
    List<String> files =
        match.getMarkSet().stream()
            .map(Mark::getLocation)
            .map(location -> root.relativize(Path.of(location.getFileId().getAbsolutePath())))
            .map(Path::toString)
            .sorted()
            .toList();
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      for (int j = i + 1; j < files.size(); j++) {
        pairs.add(files.get(i) + " | " + files.get(j));
      }
    }
    return pairs;
  }
}
