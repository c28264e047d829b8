package org.cairn.applications.imports.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.imports.decision.Rows.FIRST;
import static org.cairn.applications.imports.decision.Rows.PEER;
import static org.cairn.applications.imports.decision.Rows.aCertificate;
import static org.cairn.applications.imports.decision.Rows.aDenial;
import static org.cairn.applications.imports.decision.Rows.aPeer;
import static org.cairn.applications.imports.decision.Rows.aWithdrawal;
import static org.cairn.applications.imports.decision.Rows.anOpening;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ImportOrderTest {

  private static final UUID SECOND = UUID.fromString("01890000-0000-7000-8000-00000000000b");
  private static final UUID CERTIFICATE = UUID.fromString("01890000-0000-7000-8000-00000000000c");

  @Test
  void peersComeFirst_thenWhatHappened_byItsDay() {
    ImportedRecord later = anOpening(SECOND, PEER, "2010-05-01");
    ImportedRecord ended = aWithdrawal(FIRST, "2010-04-01");
    ImportedRecord opened = anOpening(FIRST, PEER, "2010-03-01");
    ImportedRecord peer = aPeer(PEER);

    assertThat(sorted(later, ended, opened, peer)).containsExactly(peer, opened, ended, later);
  }

  @Test
  void onOneDay_whatEndsComesBeforeWhatBegins() {
    ImportedRecord next = anOpening(SECOND, PEER, "2010-04-01");
    ImportedRecord denied = aDenial(FIRST, "2010-04-01", "exam");
    ImportedRecord opened = anOpening(FIRST, PEER, "2010-03-01");

    assertThat(sorted(next, denied, opened)).containsExactly(opened, denied, next);
  }

  @Test
  void nothingEndsBeforeItBegan() {
    ImportedRecord ended = aWithdrawal(FIRST, "2010-03-01");
    ImportedRecord impossible = aDenial(SECOND, "2010-02-01", "exam");
    ImportedRecord opened = anOpening(FIRST, PEER, "2010-03-01");
    ImportedRecord second = anOpening(SECOND, PEER, "2010-03-01");

    assertThat(sorted(ended, impossible, opened, second))
        .containsExactly(opened, second, ended, impossible);
  }

  @Test
  void aCertificateEndsItsApplication_andStandsAloneWithoutOne() {
    ImportedRecord ofTheApplication = aCertificate(CERTIFICATE, PEER, FIRST, "2010-03-01");
    ImportedRecord alone = aCertificate(SECOND, PEER, null, "2010-03-01");
    ImportedRecord opened = anOpening(FIRST, PEER, "2010-03-01");

    assertThat(sorted(ofTheApplication, opened, alone))
        .containsExactly(alone, opened, ofTheApplication);
  }

  @Test
  void rowsOfOnePlace_keepTheirOrder() {
    ImportedRecord one = aPeer(PEER);
    ImportedRecord two = aPeer(SECOND);

    assertThat(sorted(two, one)).containsExactly(two, one);
    assertThat(sorted(one, two)).containsExactly(one, two);
  }

  private static List<ImportedRecord> sorted(ImportedRecord... rows) {
    return ImportOrder.sorted(List.of(rows), Function.identity());
  }
}
