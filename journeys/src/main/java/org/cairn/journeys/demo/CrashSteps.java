package org.cairn.journeys.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.cairn.journeys.document.InterruptedUpload;
import org.cairn.journeys.document.SampleDocument;
import org.cairn.journeys.document.SampleDocuments;
import org.cairn.journeys.document.VaultFolder;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Cairn;
import org.cairn.journeys.running.NotRunning;
import org.cairn.journeys.running.Part;
import org.cairn.journeys.running.Signal;

/** The service is killed in the middle of an upload. */
record CrashSteps(Cairn cairn, Path stateFolder, Narrator narrator, String account) {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final String SERVICE = "applications";
  private static final int LARGE = 12 * 1024 * 1024;
  private static final String ROWS =
      "SELECT count(*) FROM document_file WHERE application_id = ?::uuid";

  void run(String application, String requirement, String earlier) {
    var vault = VaultFolder.of(stateFolder);
    SampleDocument document = SampleDocument.aPdfOfSize(LARGE);
    String key = UUID.randomUUID().toString();
    long files = vault.files();
    long rows = rows(application);
    narrator.step("Half of a large document has arrived when the service is killed (kill -9).");
    killInMidUpload(application, requirement, document, key, vault);

    narrator.step(
        "The launcher has restarted the service. Nothing is left of the interrupted upload.");
    awaitReturn(application);
    timeout().until(() -> vault.unfinished() == 0, "a partial file is still in the vault");
    narrator.line("partial files in the vault: 0");
    narrator.expect(vault.files() == files, "the number of files in the vault has changed");
    narrator.expect(rows(application) == rows, "a document was recorded");
    narrator.line("documents recorded: %d, as before".formatted(rows));
    new ApplicantSteps(narrator, account).expectState(application, requirement, "missing");

    narrator.step("The earlier document is still readable, and the repeated upload is accepted.");
    Answer before = narrator.ask(account, SampleDocuments.download(earlier, 2));
    narrator.expect(before, 200);
    Answer again =
        narrator.ask(account, SampleDocuments.submit(application, requirement, document).key(key));
    narrator.expect(again, 201);
    narrator.line("receipt " + again.text("number"));
    new ApplicantSteps(narrator, account).expectState(application, requirement, "received");
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
        InterruptedUpload.begin(
            cairn.publicAddress(), token, key, application, requirement, document, LARGE / 2)) {
      timeout().until(() -> vault.unfinished() > 0, "the upload has not arrived");
      narrator.line("partial files in the vault: %d, encrypted".formatted(vault.unfinished()));
      Signal.KILL.sendTo(service.pid());
      narrator.line("kill -9 " + service.pid());
      String outcome = upload.outcome();
      narrator.line("-> " + outcome + "; no receipt");
      narrator.expect(!outcome.matches("HTTP/1.1 2.*"), "the interrupted upload was acknowledged");
    }
  }

  private void awaitReturn(String application) {
    int restarts = cairn.part(SERVICE).restarts();
    timeout()
        .until(
            () -> {
              Part now = described().part(SERVICE);
              return now.isReady() && now.restarts() > restarts;
            },
            "the service has not restarted");
    timeout()
        .until(
            () -> narrator.askSilently(account, SampleDocuments.list(application)).status() == 200,
            "the service does not answer");
  }

  private Cairn described() {
    try {
      return Cairn.described(stateFolder);
    } catch (NotRunning e) {
      // The launcher is rewriting the description right now.
      return cairn;
    }
  }

  private long rows(String application) {
    return cairn.database(SERVICE).count(ROWS, application);
  }

  private Timeout timeout() {
    return new Timeout(narrator, TIMEOUT);
  }
}
