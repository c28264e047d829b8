package org.cairn.kit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.kit.testing.ProblemCatalog;
import org.cairn.kit.testing.ProblemCatalog.Entry;
import org.junit.jupiter.api.Test;

/** contracts/problems.yaml says of each kind of problem what it means, and of no other. */
class ProblemCatalogTest {

  private static final List<String> NOT_DEPLOYED =
      List.of("journeys", "kit-architecture", "kit-testing");
  private static final List<SourceFile> MAIN =
      SourceFile.ofRepository().stream()
          .filter(file -> file.isMain() && !NOT_DEPLOYED.contains(file.module()))
          .toList();
  private static final List<Entry> ENTRIES = ProblemCatalog.documented();

  /** What every service has, so that a kind of theirs may come from any of them. */
  private static final List<String> LIBRARIES = List.of("kit-", "jurisdictions");

  @Test
  void eachKindIsListedOnce_inAlphabeticalOrder() {
    assertThat(ENTRIES).extracting(Entry::kind).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void eachKindSaysWhatHappened_andWhatTheCallerCanDo() {
    assertThat(ENTRIES)
        .allSatisfy(entry -> {
          assertThat(entry.kind()).matches("[a-z0-9-]+");
          assertThat(entry.meaning()).matches("[A-Z].+\\.");
          assertThat(entry.remedy()).matches("[A-Z].+\\.");
          assertThat(entry.status()).isSorted().allMatch(status -> status >= 400 && status < 600);
          assertThat(entry.from()).isNotEmpty().isSorted();
        });
  }

  @Test
  void eachKindIsOfTheCode_ofThoseWhoAnswerSo() {
    assertThat(ENTRIES)
        .allSatisfy(entry -> {
          List<String> modules = modulesWith('"' + entry.kind() + '"');
          boolean ofAll =
              modules.stream().anyMatch(module -> LIBRARIES.stream().anyMatch(module::startsWith));
          assertThat(modules).as("modules with %s", entry.kind()).isNotEmpty();
          assertThat(entry.from())
              .allMatch(from ->
                  isKnown(from)
                      && (ofAll || modules.contains(from) || modules.contains(from + "-service")));
        });
  }

  private static List<String> modulesWith(String text) {
    return MAIN.stream()
        .filter(file -> file.text().contains(text))
        .map(SourceFile::module)
        .distinct()
        .toList();
  }

  private static boolean isKnown(String from) {
    return from.equals("kit")
        || MAIN.stream()
            .map(SourceFile::module)
            .anyMatch(module -> module.equals(from) || module.equals(from + "-service"));
  }

  @Test
  void eachKindThatTheSourceRaises_isListed() {
    Map<String, Set<String>> raised = RaisedKinds.byKind(MAIN);

    assertThat(raised)
        .containsKeys("overlap", "stale", "malformed-request", "cross-site", "wrong-type")
        .hasSizeGreaterThan(130);
    ENTRIES.forEach(entry -> raised.remove(entry.kind()));
    assertThat(raised).as("add them to contracts/problems.yaml").isEmpty();
  }

  @Test
  void aTitleIsThatOfTheSource() {
    Map<String, Set<String>> titles = ProblemTitles.byKind(MAIN);

    assertThat(ENTRIES)
        .filteredOn(entry -> titles.containsKey(entry.kind()))
        .hasSizeGreaterThan(25)
        .allSatisfy(entry ->
            assertThat(titles.get(entry.kind())).as(entry.kind()).containsExactly(entry.title()));
  }
}
