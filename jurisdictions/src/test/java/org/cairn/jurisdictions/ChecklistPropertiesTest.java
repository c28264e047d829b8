package org.cairn.jurisdictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** On no day may a rule be in a checklist twice: two values would both apply. */
class ChecklistPropertiesTest {

  private static final LocalDate EARLIEST = LocalDate.parse("2010-01-01");
  private static final int DAYS = 12_000;

  private static final List<Pack> PACKS = Packs.load(Path.of("../journeys/packs")).all();

  /** A version of a rule as in a pack; no length = no end. */
  record Version(int firstDay, Optional<Integer> length) {

    String yaml() {
      return """
        - id: age
          kind: minimum_age
          applies_to: [cbhpss]
          action_by: applicant
          title: Age
          help: You are old enough.
          source: code
          citation: Code Z
          status: codified
          effective_from: %s
          parameters:
            years: 18
      %s\
      """
          .formatted(
              EARLIEST.plusDays(firstDay),
              length
                  .map(days -> "    effective_to: " + EARLIEST.plusDays(firstDay + days) + "\n")
                  .orElse(""));
    }

    boolean holdsOn(int day) {
      return day >= firstDay && length.map(days -> day <= firstDay + days).orElse(true);
    }
  }

  @Property
  void shippedChecklists_holdEachRuleOnce(@ForAll("days") LocalDate day) {
    for (Pack pack : PACKS) {
      for (CredentialType type : pack.credentialTypes()) {
        assertThat(pack.checklist(type.id(), day))
            .describedAs("%s, %s on %s", pack.jurisdiction(), type.id(), day)
            .extracting(Requirement::ruleId)
            .doesNotHaveDuplicates();
      }
    }
  }

  @Property
  void theLoader_refusesVersionsThatOverlap_andNoOthers(
      @ForAll("versions") List<Version> versions) {
    boolean overlap = false;
    for (int day = 0; day <= 40; day++) {
      int today = day;
      overlap |= versions.stream().filter(version -> version.holdsOn(today)).count() > 1;
    }

    Problems problems = new Problems();
    PackTree tree =
        PackTree.of(packOf(versions), ClasspathPacks.text(PackFiles.READINGS), problems);
    new PackReader(tree, Overrides.NONE, problems).read();

    assertThat(problems.any()).isEqualTo(overlap);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, DAYS).map(EARLIEST::plusDays);
  }

  @Provide
  Arbitrary<List<Version>> versions() {
    Arbitrary<Version> version =
        Combinators.combine(
                Arbitraries.integers().between(0, 30),
                Arbitraries.integers().between(0, 8).optional())
            .as(Version::new);
    return version.list().ofMinSize(1).ofMaxSize(4);
  }

  private static PackFiles packOf(List<Version> versions) {
    StringBuilder application = new StringBuilder("checklist:\n");
    versions.forEach(version -> application.append(version.yaml()));
    return new PackFiles(
        "zz",
        Map.of(
            PackFiles.PACK,
            PackFixture.PACK,
            PackFiles.CREDENTIALS,
            PackFixture.CREDENTIALS,
            PackFiles.APPLICATION,
            application.toString()));
  }
}
