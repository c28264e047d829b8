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
 * A document on its way: received is proven received, and every look at it leaves a trace. Can be
 * told again: each run has an application and documents of its own.
 */
public final class DocumentStory {
  private static final String PEER = "peer";
  private static final String STAFF = "board-staff";
  private static final String REQUIREMENT = "training-hours";
  private static final String OTHER_REQUIREMENT = "supervision-plan";

  private final Cairn cairn;
  private final Consumer<String> say;
  private final Narrator teller;
  private final ApplicantSteps applicant;
  private final DarkPage darkPage = DarkPage.ofThisRun();
  private final Path root;
  private final Path stateFolder;

  public DocumentStory(Path root, Path stateFolder, Consumer<String> say) {
    this.root = root;
    this.stateFolder = stateFolder;
    this.cairn = Cairn.in(stateFolder);
    this.say = say;
    this.teller = new Narrator(new Api(cairn.publicAddress()), cairn.signIn(), say);
    this.applicant = new ApplicantSteps(teller, PEER);
  }

  /** The document of this story, which is unreadable at first. */
  private record DarkPage(SampleDocument dark, SampleDocument readable) {
    static DarkPage ofThisRun() {
      String run = UUID.randomUUID().toString();
      return new DarkPage(
          SampleDocument.aPdfSaying("Certificate of training, page too dark, " + run),
          SampleDocument.aPdfSaying("Certificate of training, scanned again, " + run));
    }
  }

  public void tell() {
    say.accept("Cairn at " + cairn.publicAddress());
    String application = applicant.opens();
    Answer receipt = submit(application);
    String document = receipt.json().at("/details/documentId").asText();
    sameBytesAgain(application, receipt);
    othersLook(application, document);
    String second = review(application, document);
    readBack(document);
    new TimelineSteps(teller, PEER).tellOf(receipt.json().at("/details/peerId").asText(), document);
    new ProofSteps(teller).tell(second, darkPage.readable());
    new CrashSteps(cairn, stateFolder, teller, PEER).tell(application, OTHER_REQUIREMENT, document);
    new AuditSteps(cairn, root, stateFolder, teller).tell(document);
    applicant.withdraws(application);
  }

  private Answer submit(String application) {
    teller.step("The peer submits a certificate (a PDF made a moment ago) and gets a receipt.");
    Answer receipt =
        teller.ask(PEER, SampleDocuments.submit(application, REQUIREMENT, darkPage.dark()));
    teller.expect(receipt, 201);
    teller.line("receipt " + receipt.text("number") + " of " + receipt.text("receivedAt"));
    teller.line("SHA-256 of the file " + receipt.json().at("/details/sha256").asText());
    teller.expect(
        receipt.json().at("/details/sha256").asText().equals(darkPage.dark().sha256()),
        "the receipt is for other bytes");
    applicant.expectState(application, REQUIREMENT, "received");
    return receipt;
  }

  private void sameBytesAgain(String application, Answer receipt) {
    teller.step("The same bytes again, as a new request: nothing new, the first receipt again.");
    Answer again =
        teller.ask(PEER, SampleDocuments.submit(application, REQUIREMENT, darkPage.dark()));
    teller.expect(again, 200);
    teller.expect(again.body().equals(receipt.body()), "the receipt is another one");
    teller.line("receipt " + again.text("number"));
  }

  private void othersLook(String application, String document) {
    teller.step("Another peer finds nothing, neither the list nor the document nor the file.");
    for (Call call :
        new Call[] {
          SampleDocuments.list(application),
          SampleDocuments.read(document),
          SampleDocuments.download(document, 1)
        }) {
      teller.expect(teller.ask("peer2", call), 404);
    }
  }

  /** Returns the proof of the second file. */
  private String review(String application, String document) {
    teller.step("The board's staff cannot read it and says so.");
    Answer read = teller.ask(STAFF, SampleDocuments.read(document));
    teller.expect(read, 200);
    Answer rejected =
        teller.ask(STAFF, SampleDocuments.reject(document, read.header("ETag"), "illegible"));
    teller.expect(rejected, 200);
    applicant.expectState(application, REQUIREMENT, "rejected");

    teller.step("The peer submits a better scan. The first one stays, with its receipt.");
    Answer second =
        teller.ask(
            PEER, SampleDocuments.replace(document, rejected.header("ETag"), darkPage.readable()));
    teller.expect(second, 201);
    teller.line("receipt " + second.text("number") + " of " + second.text("receivedAt"));
    applicant.expectState(application, REQUIREMENT, "received");

    teller.step("The board's staff accepts it.");
    Answer accepted = teller.ask(STAFF, SampleDocuments.accept(document, second.header("ETag")));
    teller.expect(accepted, 200);
    applicant.expectState(application, REQUIREMENT, "accepted");
    return second.text("proof");
  }

  private void readBack(String document) {
    teller.step("The peer downloads both files. They are what was submitted, byte for byte.");
    Instant begin = Instant.now();
    expectBytes(teller.ask(PEER, SampleDocuments.download(document, 1)), darkPage.dark());
    expectBytes(teller.ask(PEER, SampleDocuments.download(document, 2)), darkPage.readable());
    Answer documents = teller.askSilently(PEER, SampleDocuments.read(document));
    teller.expect(documents, 200);
    for (JsonNode file : documents.json().path("files")) {
      Instant received = Instant.parse(file.path("receivedAt").asText());
      teller.expect(received.isBefore(begin), "a file from the future");
      teller.line(
          "version %d  %s  %d bytes  scanned by: %s"
              .formatted(
                  file.path("version").asInt(),
                  file.path("fileName").asText(),
                  file.path("bytes").asLong(),
                  file.path("scan").asText()));
    }
  }

  private void expectBytes(Answer download, SampleDocument document) {
    teller.expect(download, 200);
    teller.expect(
        Arrays.equals(download.bytes(), document.bytes()), "the bytes are not what was submitted");
  }
}
