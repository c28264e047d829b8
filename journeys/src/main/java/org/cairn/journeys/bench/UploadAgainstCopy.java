package org.cairn.journeys.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.journeys.document.InterruptedUpload;
import org.cairn.journeys.document.SampleDocument;
import org.cairn.journeys.document.SampleDocuments;
import org.cairn.journeys.document.VaultFolder;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Api;
import org.cairn.journeys.running.Cairn;
import org.cairn.journeys.running.Call;

/** Uploads of 10 MB: the heap they need, and their speed. */
record UploadAgainstCopy(Cairn cairn, Scale scale, Path directory) {
  private static final String SERVICE = "applications";
  private static final String REQUIREMENT = "training-hours";
  private static final int BYTES = 10_000_000;
  private static final int NOT_SENT = 100_000;
  private static final int AT_ONCE = 6;
  private static final double HEAP_LIMIT_MEGABYTES = 20;
  private static final double RATIO_LIMIT = 0.3;
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  List<Row> measure() {
    String application = application();
    var rows = new ArrayList<>(speed(application));
    rows.add(heap(application));
    return rows;
  }

  private String token() {
    return cairn.signIn().tokenOf(Scale.UPLOADING_ACCOUNT);
  }

  private String application() {
    Api gateway = new Api(cairn.publicAddress());
    gateway.send(
        Call.post("/api/v1/peers")
            .by(token())
            .json("{\"givenName\": \"Load\", \"familyName\": \"Peer\"}"));
    Answer opened =
        gateway.send(
            Call.post("/api/v1/applications")
                .by(token())
                .json("{\"jurisdiction\": \"us-mt\", \"credentialType\": \"cbhpss\"}"));
    require(opened, 201);
    return opened.text("applicationId");
  }

  private List<Row> speed(String application) {
    Path from = directory.resolve("copy-from");
    Path to = directory.resolve("copy-to");
    var service = new Api(cairn.part(SERVICE).address());
    var gateway = new Api(cairn.publicAddress());
    var copies = new ArrayList<Double>();
    var uploads = new ArrayList<Double>();
    var throughTheGateway = new ArrayList<Double>();
    try {
      for (int i = 0; i < 2 * scale.uploads(); i++) {
        SampleDocument document = SampleDocument.aPdfOfSize(BYTES);
        Files.write(from, document.bytes());
        copies.add(new EncryptedCopy(from, to).seconds());
        uploads.add(seconds(service, application, document));
        throughTheGateway.add(seconds(gateway, application, SampleDocument.aPdfOfSize(BYTES)));
      }
      Files.delete(from);
      Files.delete(to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    double copy = perSecond(copies);
    double upload = perSecond(uploads);
    String how =
        "median of %d, after as many for warming up, in turn: an upload of 10 MB to the service until it returns the receipt, one through the gateway, and a file of the same size read, digested, encrypted with AES-GCM in segments of 4 KiB, written and forced to the same disk"
            .formatted(scale.uploads());
    return List.of(
        Row.figure("plain encrypted copy of 10 MB", "MB/s", copy, how),
        Row.figure("upload of 10 MB at the service", "MB/s", upload, how),
        Row.figure("upload of 10 MB, gateway", "MB/s", perSecond(throughTheGateway), how),
        Row.atLeast(RATIO_LIMIT, "upload against plain copy", "", upload / copy, how));
  }

  private double seconds(Api api, String application, SampleDocument document) {
    Call call = SampleDocuments.submit(application, REQUIREMENT, document).by(token());
    long begin = System.nanoTime();
    Answer answer = api.send(call);
    double seconds = (System.nanoTime() - begin) / 1e9;
    require(answer, 201);
    return seconds;
  }

  /** The first half is for warming up. */
  private static double perSecond(List<Double> seconds) {
    List<Double> millis =
        seconds.stream().skip(seconds.size() / 2).map(time -> time * 1e3).toList();
    return BYTES / 1e6 / (Timings.ofMillis(millis).medianMillis() / 1e3);
  }

  private Row heap(String application) {
    var heap = new LiveHeap(cairn.part(SERVICE).pid());
    var vault = VaultFolder.of(directory);
    Waiting.until(() -> vault.unfinished() == 0, TIMEOUT, "emptying the vault's spool");
    double before = heap.megabytes();
    var uploads = new ArrayList<InterruptedUpload>();
    double during;
    try {
      for (int i = 0; i < AT_ONCE; i++) {
        uploads.add(
            InterruptedUpload.begin(
                cairn.part(SERVICE).address(),
                token(),
                UUID.randomUUID().toString(),
                application,
                REQUIREMENT,
                SampleDocument.aPdfOfSize(BYTES),
                BYTES - NOT_SENT));
      }
      long arrived = (long) AT_ONCE * (BYTES - 3 * NOT_SENT);
      Waiting.until(() -> vault.unfinishedBytes() >= arrived, TIMEOUT, "the uploads");
      during = heap.megabytes();
    } finally {
      uploads.forEach(InterruptedUpload::close);
    }
    return Row.atMost(
        HEAP_LIMIT_MEGABYTES,
        "heap held by an upload of 10 MB",
        "MB",
        Math.max(0, during - before) / AT_ONCE,
        "growth of the service's live heap (jcmd GC.class_histogram) while %d uploads have sent all but their last 0.1 MB, divided by %d; %.1f MB before, %.1f MB during"
            .formatted(AT_ONCE, AT_ONCE, before, during));
  }

  private static void require(Answer answer, int status) {
    if (answer.status() != status) {
      throw new IllegalStateException(
          "unexpected status " + answer.status() + ": " + answer.body());
    }
  }
}
