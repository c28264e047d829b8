package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.cairn.journeys.document.SampleDocument;
import org.cairn.journeys.document.SampleDocuments;
import org.cairn.journeys.document.VaultFolder;
import org.cairn.journeys.load.Load;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;
import org.cairn.journeys.running.Signal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two hundred documents at once, and the service is killed meanwhile. Nobody repeats a request. */
@ExtendWith(CairnSystem.class)
class ManyUploadsIT {
  private static final List<String> ACCOUNTS = Load.accounts(52, 56);
  private static final int UPLOADS = 200;
  private static final int RESPONSES_BEFORE_THE_KILL = 40;
  private static final int BYTES = 150_000;

  private static final List<Upload> UPLOADED = new ArrayList<>();
  private static final Map<String, JsonNode> RECORDED = new HashMap<>();
  private static List<Applicant> applicants;

  /** An upload; without a response where the connection broke. */
  private record Upload(Applicant applicant, SampleDocument document, List<Answer> answers) {
    boolean hasReceipt() {
      return !answers.isEmpty() && answers.getFirst().status() == 201;
    }
  }

  @BeforeAll
  static void twoHundredAtOnceAndAKill() throws Exception {
    applicants = ACCOUNTS.stream().map(Applicant::named).toList();
    var responses = new CountDownLatch(RESPONSES_BEFORE_THE_KILL);
    var running = new ArrayList<Future<Upload>>();
    Outage.awaitUp();
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, UPLOADS)
          .forEach(i ->
              running.add(
                  senders.submit(() -> upload(applicants.get(i % applicants.size()), responses))));
      assertThat(responses.await(1, TimeUnit.MINUTES)).isTrue();
      Outage outage = Outage.of("applications", Signal.KILL);
      for (Future<Upload> upload : running) {
        UPLOADED.add(upload.get());
      }
      outage.awaitReturn();
    }
    applicants.forEach(ManyUploadsIT::readWhatIsRecorded);
  }

  private static Upload upload(Applicant applicant, CountDownLatch answered) {
    SampleDocument document = SampleDocument.aPdfOfSize(BYTES);
    String token = CairnSystem.signIn().tokenOf(applicant.person().account());
    Call call =
        SampleDocuments.submit(applicant.applicationId(), "training-hours", document).by(token);
    try {
      Answer answer = CairnSystem.gateway().trySend(call);
      answered.countDown();
      return new Upload(applicant, document, List.of(answer));
    } catch (IOException e) {
      return new Upload(applicant, document, List.of());
    }
  }

  private static void readWhatIsRecorded(Applicant applicant) {
    Answer list = applicant.person().asks(SampleDocuments.list(applicant.applicationId()));
    assertThat(list.status()).as(list.body()).isEqualTo(200);
    list.json()
        .path("items")
        .forEach(document ->
            document
                .path("files")
                .forEach(file ->
                    RECORDED.put(
                        file.at("/receipt/details/sha256").asText(), file.path("receipt"))));
  }

  /** The recorded receipt; a missing node if there is none. */
  private static JsonNode recordOf(SampleDocument document) {
    return RECORDED.getOrDefault(document.sha256(), MissingNode.getInstance());
  }

  @Test
  void theServiceIsKilledInTheMiddle() {
    assertThat(UPLOADED).filteredOn(Upload::hasReceipt).hasSizeBetween(1, UPLOADS - 1);
  }

  @Test
  void everyDocumentWithAReceiptIsRecorded() {
    assertThat(UPLOADED)
        .filteredOn(Upload::hasReceipt)
        .allSatisfy(upload -> {
          assertThat(recordOf(upload.document()).path("proof").asText())
              .isEqualTo(upload.answers().getFirst().text("proof"));
        });
  }

  @Test
  void everyRecordedDocumentCanBeReadUnchanged() {
    assertThat(UPLOADED)
        .filteredOn(upload -> RECORDED.containsKey(upload.document().sha256()))
        .allSatisfy(upload -> {
          String document = recordOf(upload.document()).at("/details/documentId").asText();
          await()
              .atMost(Duration.ofSeconds(20))
              .untilAsserted(() ->
                  assertThat(upload.applicant().downloads(document, 1).bytes())
                      .isEqualTo(upload.document().bytes()));
        });
  }

  @Test
  void interruptedUploadsLeaveNothingBehind() {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(VaultFolder.of(CairnSystem.stateFolder()).unfinished()).isZero());
  }

  @Test
  void everyRecordedDocumentIsOnTheTimelineOnce() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(
                    applicants.stream()
                        .flatMap(applicant -> applicant.documentEntries().stream())
                        .toList())
                .hasSize(RECORDED.size())
                .doesNotHaveDuplicates());
  }
}
