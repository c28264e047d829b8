package org.cairn.journeys.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.cairn.journeys.document.BrokenOffUpload;
import org.cairn.journeys.document.SampleDocument;
import org.cairn.journeys.document.SampleDocuments;
import org.cairn.journeys.document.VaultFolder;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Cairn;
import org.cairn.journeys.running.NotRunning;
import org.cairn.journeys.running.Part;
import org.cairn.journeys.running.Signal;

/** The service is killed while an upload is on its way in. */
record CrashSteps(Cairn cairn, Path stateFolder, Narrator teller, String account) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SERVICE = "applications";
  private static final int LARGE = 12 * 1024 * 1024;
  private static final String ROWS =
      "SELECT count(*) FROM document_file WHERE application_id = ?::uuid";

  void tell(String application, String requirement, String earlier) {
    var vault = VaultFolder.of(stateFolder);
    SampleDocument document = SampleDocument.aPdfOfSize(LARGE);
    String key = UUID.randomUUID().toString();
    long files = vault.files();
    long rows = rows(application);
    teller.step(
        "A large document is on its way in, half of it has arrived: kill -9 of the service.");
    killInMidUpload(application, requirement, document, key, vault);

    teller.step("The launcher has started it again. Of the broken upload nothing is left.");
    awaitReturn(application);
    patience().until(() -> vault.unfinished() == 0, "a half-written file is still there");
    teller.line("half-written files in the vault: 0");
    teller.expect(vault.files() == files, "the vault holds another number of files");
    teller.expect(rows(application) == rows, "a document was recorded");
    teller.line("documents recorded: %d, as before".formatted(rows));
    new ApplicantSteps(teller, account).expectState(application, requirement, "missing");

    teller.step("What was submitted before can be read; and the upload, repeated, is taken.");
    Answer before = teller.ask(account, SampleDocuments.download(earlier, 2));
    teller.expect(before, 200);
    Answer again =
        teller.ask(account, SampleDocuments.submit(application, requirement, document).key(key));
    teller.expect(again, 201);
    teller.line("receipt " + again.text("number"));
    new ApplicantSteps(teller, account).expectState(application, requirement, "received");
  }

  private void killInMidUpload(
      String application,
      String requirement,
      SampleDocument document,
      String key,
      VaultFolder vault) {
    Part service = cairn.part(SERVICE);
    String token = cairn.signIn().tokenOf(account);
    try (var upload =
        BrokenOffUpload.begin(
            cairn.publicAddress(), token, key, application, requirement, document, LARGE / 2)) {
      patience().until(() -> vault.unfinished() > 0, "the upload has not arrived");
      teller.line("half-written files in the vault: %d, encrypted".formatted(vault.unfinished()));
      Signal.KILL.sendTo(service.pid());
      teller.line("kill -9 " + service.pid());
      String outcome = upload.outcome();
      teller.line("-> " + outcome + "; no receipt");
      teller.expect(!outcome.matches("HTTP/1.1 2.*"), "it was answered as if it had been taken");
    }
  }

  private void awaitReturn(String application) {
    int restarts = cairn.part(SERVICE).restarts();
    patience()
        .until(
            () -> {
              Part now = described().part(SERVICE);
              return now.isReady() && now.restarts() > restarts;
            },
            "the service has not come back");
    patience()
        .until(
            () -> teller.askSilently(account, SampleDocuments.list(application)).status() == 200,
            "the service does not answer");
  }

  private Cairn described() {
    try {
      return Cairn.described(stateFolder);
    } catch (NotRunning e) {
      // The launcher writes the description anew at this very moment.
      return cairn;
    }
  }

  private long rows(String application) {
    return cairn.database(SERVICE).count(ROWS, application);
  }

  private Timeout patience() {
    return new Timeout(teller, PATIENCE);
  }
}
