package org.cairn.jurisdictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.jurisdictions.PackFixture.aPackIn;
import static org.cairn.jurisdictions.PackFixture.problemsOf;

import java.nio.file.Path;
import java.time.LocalDate;
import org.cairn.jurisdictions.Requirement.SupervisedExperience;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.RenewalParameters;
import org.cairn.jurisdictions.parameter.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack that holds only its differences from another. */
class BasedPackTest {

  private static final LocalDate DAY = LocalDate.parse("2026-11-02");
  private static final Packs PACKS = Packs.fromClasspath();

  @TempDir private Path root;

  private final Pack base = PACKS.find("us-mt").orElseThrow();
  private final Pack bill = PACKS.find("us-mt-sb198").orElseThrow();

  @Test
  void requiresWhatItsBaseRequires_andMore() {
    assertThat(bill.checklist("cbhpss", DAY))
        .extracting(Requirement::ruleId)
        .containsAll(base.checklist("cbhpss", DAY).stream().map(Requirement::ruleId).toList())
        .contains("supervised-experience");
    assertThat(bill.checklist("cbhpss", DAY))
        .filteredOn(SupervisedExperience.class::isInstance)
        .extracting(rule -> ((SupervisedExperience) rule).oneOnOneHours().intValue())
        .containsExactly(200);
  }

  @Test
  void hasTheValuesAndSourcesOfItsBase() {
    assertThat(bill.parameters().history(RenewalParameters.RENEWAL_FEE))
        .hasSameSizeAs(base.parameters().history(RenewalParameters.RENEWAL_FEE));
    assertThat(bill.sources()).containsKeys("sb-198-2023", "mca-37-39-312");
    assertThat(bill.credentialType("family_pss", DAY)).isPresent();
  }

  @Test
  void replacesACredentialOfTheSameName() {
    assertThat(bill.credentialType("cbhpss", DAY).orElseThrow().provenance().status())
        .isEqualTo(ParameterStatus.PROPOSED);
    assertThat(bill.credentialType("cbhpss", LocalDate.parse("2023-09-30"))).isEmpty();
  }

  /** A bill does not accept applications because its base does. */
  @Test
  void aBillOrAModel_onlyAnswersQuestions() {
    assertThat(PACKS.all())
        .filteredOn(pack -> !pack.takesApplications())
        .extracting(Pack::jurisdiction)
        .containsExactlyInAnyOrder("us-mt-sb198", "us-samhsa");
    assertThat(PACKS.inForce("us-mt-sb198")).isEmpty();
    assertThat(PACKS.inForce("us-mt")).contains(base);
  }

  @Test
  void withoutABase_isRefused() {
    assertThat(
            aPackIn("zz-bill")
                .replacing("pack.yaml", "jurisdiction: zz", "jurisdiction: zz-bill\nbased_on: zz")
                .refusedIn(root))
        .containsExactly("zz-bill/pack.yaml:1: cannot be based on 'zz'");
  }

  @Test
  void onAPackWithABase_isRefused() {
    aPackIn("zz-bill")
        .replacing("pack.yaml", "jurisdiction: zz", "jurisdiction: zz-bill\nbased_on: us-mt-sb198")
        .writtenTo(root);

    assertThat(problemsOf(root))
        .containsExactly("zz-bill/pack.yaml:1: cannot be based on 'us-mt-sb198'");
  }

  @Test
  void everyFlag_hasAValueForEveryCredential() {
    for (Pack pack : PACKS.all()) {
      for (CredentialType type : pack.credentialTypes()) {
        Flags.ALL.forEach(flag ->
            assertThat(pack.parameters().at(flag, type.id(), DAY))
                .describedAs("%s of %s in %s", flag.path(), type.id(), pack.jurisdiction())
                .isInstanceOf(Setting.Known.class));
      }
    }
  }
}
