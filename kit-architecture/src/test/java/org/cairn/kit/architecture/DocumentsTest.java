package org.cairn.kit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents promise and point to. */
class DocumentsTest {

  private static final Path ROOT = Path.of(System.getProperty("cairn.root"));
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
  private static final Pattern GUARANTEE =
      Pattern.compile("(?m)^\\| (\\d+) \\| [^|]+ \\| [^|]+ \\|");

  /** The guarantees are numbered in every document; a gap would be one that nobody answers for. */
  @Test
  void theReadmeShowsEachGuarantee() {
    List<Integer> shown =
        GUARANTEE
            .matcher(read(ROOT.resolve("README.md")))
            .results()
            .map(row -> Integer.valueOf(row.group(1)))
            .toList();

    assertThat(shown).isEqualTo(IntStream.rangeClosed(1, 8).boxed().toList());
  }

  @Test
  void everyLinkWithinTheRepository_leadsSomewhere() {
    List<String> dead =
        documents().stream()
            .flatMap(document ->
                LINK.matcher(read(document))
                    .results()
                    .map(MatchResult::group)
                    .map(link -> LINK.matcher(link).replaceFirst("$1"))
                    .filter(target -> !target.contains("://") && !target.startsWith("mailto:"))
                    .filter(target -> !Files.exists(document.resolveSibling(target)))
                    .map(target -> ROOT.relativize(document) + ": " + target))
            .toList();

    assertThat(dead).isEmpty();
  }

  @Test
  void everyDecision_standsInTheList() {
    Path folder = ROOT.resolve("docs/adr");
    String list = read(folder.resolve("README.md"));

    assertThat(markdownIn(folder, 1))
        .filteredOn(page -> !page.endsWith("README.md"))
        .isNotEmpty()
        .allSatisfy(page -> assertThat(list).contains("(" + page.getFileName() + ")"));
  }

  private static List<Path> documents() {
    return Stream.concat(markdownIn(ROOT, 2).stream(), markdownIn(ROOT.resolve("docs"), 5).stream())
        .distinct()
        .toList();
  }

  private static List<Path> markdownIn(Path folder, int depth) {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.toString().contains("node_modules"))
          .filter(file -> !file.toString().contains("/target/"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
