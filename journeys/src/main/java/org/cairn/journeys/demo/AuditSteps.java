package org.cairn.journeys.demo;

import java.nio.file.Path;
import java.time.Duration;
import org.cairn.journeys.evidence.AuditVerify;
import org.cairn.journeys.evidence.TamperedRow;
import org.cairn.journeys.running.Cairn;
import org.cairn.journeys.running.Database;
import org.cairn.journeys.running.Ran;
import org.jspecify.annotations.Nullable;

/** The log of who did what, before and after somebody laid hands on it. */
record AuditSteps(Cairn cairn, Path root, Path stateFolder, Narrator teller) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  void tell(String document) {
    Database database = cairn.database("applications");
    teller.step("Every step of this story stands in the audit log. The log is sealed and sound.");
    var patience = new Timeout(teller, PATIENCE);
    patience.until(() -> row(database, document) != null, "the rows are not sealed");
    Ran sound = verify();
    teller.expect(sound.status() == 0, "the log is not sound");

    Long position = row(database, document);
    if (position == null) {
      throw teller.broken("the row is gone");
    }
    teller.step(
        "Somebody with all rights in the database changes one row by hand: why %d was done."
            .formatted(position));
    try (var _ = TamperedRow.change(database, position)) {
      Ran tampered = verify();
      teller.expect(tampered.status() == 1, "it was not noticed");
      teller.expect(
          tampered.output().matches("(?s).*altered[^\\n]*\\b" + position + "\\b.*"),
          "the row is not named");
    }
    teller.step("The story puts the row back as it was: the log is sound again.");
    teller.expect(verify().status() == 0, "the log is not sound");
  }

  private static @Nullable Long row(Database database, String document) {
    return TamperedRow.sealedRow(database, "reviewDocument", document);
  }

  private Ran verify() {
    Ran ran = new AuditVerify(root, stateFolder).all();
    teller.line("./cairn audit verify");
    ran.output().lines().forEach(line -> teller.line("  " + line));
    teller.line("-> ended with " + ran.status());
    return ran;
  }
}
