package org.cairn.journeys.demo;

import java.nio.file.Path;
import java.time.Duration;
import org.cairn.journeys.evidence.AuditVerify;
import org.cairn.journeys.evidence.TamperedRow;
import org.cairn.journeys.running.Cairn;
import org.cairn.journeys.running.Database;
import org.cairn.journeys.running.ProgramResult;
import org.jspecify.annotations.Nullable;

/** Verifies the audit log before and after somebody tampers with it. */
record AuditSteps(Cairn cairn, Path root, Path stateFolder, Narrator narrator) {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  void run(String document) {
    Database database = cairn.database("applications");
    narrator.step(
        "The audit log has an entry for every step of this story. It is sealed and sound.");
    var timeout = new Timeout(narrator, TIMEOUT);
    timeout.until(() -> row(database, document) != null, "the rows are not sealed");
    ProgramResult sound = verify();
    narrator.expect(sound.status() == 0, "the log is not sound");

    Long position = row(database, document);
    if (position == null) {
      throw narrator.broken("the row is missing");
    }
    narrator.step(
        "Somebody with full database rights edits one row: the access basis of entry %d."
            .formatted(position));
    try (var _ = TamperedRow.change(database, position)) {
      ProgramResult tampered = verify();
      narrator.expect(tampered.status() == 1, "the change was not detected");
      narrator.expect(
          tampered.output().matches("(?s).*altered[^\\n]*\\b" + position + "\\b.*"),
          "the changed row is not named");
    }
    narrator.step("The story restores the row: the log is sound again.");
    narrator.expect(verify().status() == 0, "the log is not sound");
  }

  private static @Nullable Long row(Database database, String document) {
    return TamperedRow.sealedRow(database, "reviewDocument", document);
  }

  private ProgramResult verify() {
    ProgramResult result = new AuditVerify(root, stateFolder).all();
    narrator.line("./cairn audit verify");
    result.output().lines().forEach(line -> narrator.line("  " + line));
    narrator.line("-> exit status " + result.status());
    return result;
  }
}
