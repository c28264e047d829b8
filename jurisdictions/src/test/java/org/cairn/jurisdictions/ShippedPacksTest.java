package org.cairn.jurisdictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.jurisdictions.Requirement.Unverified;
import org.junit.jupiter.api.Test;

class ShippedPacksTest {

  @Test
  void theList_namesEveryFolderOfAState() throws IOException {
    assertThat(Files.readAllLines(Path.of("packs.list")))
        .containsExactlyElementsOf(PackFolders.names());
    assertThat(Packs.fromClasspath().all())
        .extracting(Pack::jurisdiction)
        .containsExactlyElementsOf(PackFolders.names());
  }

  @Test
  void noFolder_holdsAFileThatIsNotRead() throws IOException {
    for (String folder : PackFolders.names()) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        assertThat(files.map(file -> String.valueOf(file.getFileName())))
            .isSubsetOf(PackFiles.NAMES)
            .containsAll(PackFiles.REQUIRED);
      }
    }
  }

  @Test
  void everySource_isUsed() {
    for (Pack pack : Packs.fromClasspath().all()) {
      List<String> used = new ArrayList<>();
      pack.requirements().forEach(requirement -> used.add(requirement.provenance().source()));
      pack.parameters().all().forEach(value -> used.add(value.provenance().source()));
      pack.credentialTypes().forEach(type -> used.add(type.provenance().source()));

      assertThat(used).containsAll(pack.sources().keySet());
    }
  }

  @Test
  void anUnverifiedRequirement_hasNoValue() {
    for (Pack pack : Packs.fromClasspath().all()) {
      assertThat(pack.requirements())
          .allSatisfy(requirement ->
              assertThat(requirement instanceof Unverified)
                  .isEqualTo(requirement.provenance().status() == ParameterStatus.UNVERIFIED));
    }
  }

  /** A rule that is coded for one state cannot be used by another. */
  @Test
  void theCode_namesNoState() throws IOException {
    Pattern state = Pattern.compile("\\b(Montana|MT|us-mt|ARM|MCA)\\b");
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).describedAs("%s", file).doesNotContainPattern(state);
      }
    }
  }
}
