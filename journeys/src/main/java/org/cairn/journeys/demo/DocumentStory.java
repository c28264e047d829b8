package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.journeys.document.SampleDocument;
import org.cairn.journeys.document.SampleDocuments;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Api;
import org.cairn.journeys.running.Cairn;
import org.cairn.journeys.running.Call;

/**
 * The life of one document: its receipt proves that it was received, and every access is logged.
 * Can run again: each run has its own application and documents.
 */
public final class DocumentStory {
  private static final String PEER = "peer";
  private static final String STAFF = "board-staff";
  private static final String REQUIREMENT = "training-hours";
  private static final String OTHER_REQUIREMENT = "supervision-plan";

  private final Cairn cairn;
  private final Consumer<String> say;
  private final Narrator narrator;
  private final ApplicantSteps applicant;
  private final Scans scans = Scans.ofThisRun();
  private final Path root;
  private final Path stateFolder;

  public DocumentStory(Path root, Path stateFolder, Consumer<String> say) {
    this.root = root;
    this.stateFolder = stateFolder;
    this.cairn = Cairn.in(stateFolder);
    this.say = say;
    this.narrator = new Narrator(new Api(cairn.publicAddress()), cairn.signIn(), say);
    this.applicant = new ApplicantSteps(narrator, PEER);
  }

  /** The document of this story: a scan too dark to read, then a readable one. */
  private record Scans(SampleDocument dark, SampleDocument readable) {
    static Scans ofThisRun() {
      String run = UUID.randomUUID().toString();
      return new Scans(
          SampleDocument.aPdfSaying("Certificate of training, page too dark, " + run),
          SampleDocument.aPdfSaying("Certificate of training, scanned again, " + run));
    }
  }

  public void run() {
    say.accept("Cairn at " + cairn.publicAddress());
    String application = applicant.opens();
    Answer receipt = submit(application);
    String document = receipt.json().at("/details/documentId").asText();
    sameBytesAgain(application, receipt);
    othersLook(application, document);
    String second = review(application, document);
    readBack(document);
    new TimelineSteps(narrator, PEER).run(receipt.json().at("/details/peerId").asText(), document);
    new ProofSteps(narrator).run(second, scans.readable());
    new CrashSteps(cairn, stateFolder, narrator, PEER)
        .run(application, OTHER_REQUIREMENT, document);
    new AuditSteps(cairn, root, stateFolder, narrator).run(document);
    applicant.withdraws(application);
  }

  private Answer submit(String application) {
    narrator.step("The peer submits a training certificate (a new PDF) and gets a receipt.");
    Answer receipt =
        narrator.ask(PEER, SampleDocuments.submit(application, REQUIREMENT, scans.dark()));
    narrator.expect(receipt, 201);
    narrator.line("receipt " + receipt.text("number") + " of " + receipt.text("receivedAt"));
    narrator.line("SHA-256 of the file " + receipt.json().at("/details/sha256").asText());
    narrator.expect(
        receipt.json().at("/details/sha256").asText().equals(scans.dark().sha256()),
        "the receipt is for different bytes");
    applicant.expectState(application, REQUIREMENT, "received");
    return receipt;
  }

  private void sameBytesAgain(String application, Answer receipt) {
    narrator.step(
        "The same bytes in a new request change nothing: the peer gets the first receipt again.");
    Answer again =
        narrator.ask(PEER, SampleDocuments.submit(application, REQUIREMENT, scans.dark()));
    narrator.expect(again, 200);
    narrator.expect(again.body().equals(receipt.body()), "the receipt is a different one");
    narrator.line("receipt " + again.text("number"));
  }

  private void othersLook(String application, String document) {
    narrator.step("Another peer gets 404 for the list, the document, and the file.");
    for (Call call :
        new Call[] {
          SampleDocuments.list(application),
          SampleDocuments.read(document),
          SampleDocuments.download(document, 1)
        }) {
      narrator.expect(narrator.ask("peer2", call), 404);
    }
  }

  /** Returns the proof for the second file. */
  private String review(String application, String document) {
    narrator.step("The board's staff cannot read the scan and reject it.");
    Answer read = narrator.ask(STAFF, SampleDocuments.read(document));
    narrator.expect(read, 200);
    Answer rejected =
        narrator.ask(STAFF, SampleDocuments.reject(document, read.header("ETag"), "illegible"));
    narrator.expect(rejected, 200);
    applicant.expectState(application, REQUIREMENT, "rejected");

    narrator.step("The peer submits a better scan. The first file is kept, with its receipt.");
    Answer second =
        narrator.ask(
            PEER, SampleDocuments.replace(document, rejected.header("ETag"), scans.readable()));
    narrator.expect(second, 201);
    narrator.line("receipt " + second.text("number") + " of " + second.text("receivedAt"));
    applicant.expectState(application, REQUIREMENT, "received");

    narrator.step("The board's staff accept it.");
    Answer accepted = narrator.ask(STAFF, SampleDocuments.accept(document, second.header("ETag")));
    narrator.expect(accepted, 200);
    applicant.expectState(application, REQUIREMENT, "accepted");
    return second.text("proof");
  }

  private void readBack(String document) {
    narrator.step("The peer downloads both files. They match what was submitted, byte for byte.");
    Instant begin = Instant.now();
    expectBytes(narrator.ask(PEER, SampleDocuments.download(document, 1)), scans.dark());
    expectBytes(narrator.ask(PEER, SampleDocuments.download(document, 2)), scans.readable());
    Answer documents = narrator.askSilently(PEER, SampleDocuments.read(document));
    narrator.expect(documents, 200);
    for (JsonNode file : documents.json().path("files")) {
      Instant received = Instant.parse(file.path("receivedAt").asText());
      narrator.expect(received.isBefore(begin), "a file has a receipt time in the future");
      narrator.line(
          "version %d  %s  %d bytes  scanned by: %s"
              .formatted(
                  file.path("version").asInt(),
                  file.path("fileName").asText(),
                  file.path("bytes").asLong(),
                  file.path("scan").asText()));
    }
  }

  private void expectBytes(Answer download, SampleDocument document) {
    narrator.expect(download, 200);
    narrator.expect(
        Arrays.equals(download.bytes(), document.bytes()), "the bytes are not what was submitted");
  }
}
