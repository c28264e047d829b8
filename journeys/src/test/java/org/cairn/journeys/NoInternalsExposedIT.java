package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.journeys.running.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What only operators may see, and what no request may smuggle in, port by port. */
@ExtendWith(CairnSystem.class)
class NoInternalsExposedIT {
  private static final String ID = "0198c0de-0000-7000-8000-00000000beef";
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  static List<String> everyService() {
    return List.of("gateway", "applications", "supervision", "ceu", "billing", "timeline");
  }

  @ParameterizedTest
  @MethodSource("everyService")
  void healthMetricsAndTheGeneratedDocument_areOnTheManagementPort(String service) {
    for (String path : List.of("/q/metrics", "/q/health", "/q/health/ready", "/q/openapi", "/q")) {
      assertThat(CairnSystem.service(service).send(Call.get(path)).status())
          .as(path)
          .isEqualTo(404);
    }
    for (String path : List.of("/q/metrics", "/q/health/ready")) {
      assertThat(CairnSystem.management(service).send(Call.get(path)).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @MethodSource("everyService")
  void noMetricIsLabeledByAnId_whateverTheMethod(String service) throws Exception {
    String address = CairnSystem.now().part(service).address();
    try (var http = HttpClient.newHttpClient()) {
      for (String path : paths()) {
        for (String method : List.of("PUT", "PATCH", "DELETE", "TRACE", "BREWBEEF")) {
          var request =
              HttpRequest.newBuilder(URI.create(address + path.replaceAll("\\{[^}]*}", ID)))
                  .method(method, HttpRequest.BodyPublishers.noBody())
                  .build();
          http.send(request, HttpResponse.BodyHandlers.discarding());
        }
      }
    }

    String metrics = CairnSystem.management(service).send(Call.get("/q/metrics")).body();
    assertThat(metrics)
        .contains("http_server_requests_seconds_count")
        .doesNotContainIgnoringCase("beef")
        .doesNotContainPattern("uri=\"[^\"]*[0-9a-f]{8}-[0-9a-f]{4}-");
  }

  /** The paths of all services: to one service, those of the others are unknown. */
  private static List<String> paths() {
    var paths = new ArrayList<String>();
    CairnSystem.gateway()
        .send(Call.get("/api/v1/openapi"))
        .json()
        .path("paths")
        .fieldNames()
        .forEachRemaining(paths::add);
    assertThat(paths).hasSizeGreaterThan(50);
    return paths.stream().filter(path -> path.contains("{")).toList();
  }

  @ParameterizedTest
  @MethodSource("everyService")
  void aRequestOfTwoLengths_orForNoHost_isRefused_andWhatFollowsIsNotCarriedOut(String service)
      throws IOException {
    String next = "GET /api/v1/nothing HTTP/1.1\r\nHost: cairn.example\r\n\r\n";
    for (String request :
        List.of(
            "POST /api/v1/x HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked"
                + "\r\n\r\n0\r\n\r\n",
            "POST /api/v1/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n",
            "POST /sign-out HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
            "POST /api/v1/x HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
            "GET /api/v1/x HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: no host\r\n\r\n",
            "GET /api/v1/x HTTP/1.0\r\n\r\n",
            "GET /api/v1/x HTTP/1.1\r\nHost: a\r\nX: one\r\n two\r\n\r\n",
            "GET /api/v1/x HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer a\r\n"
                + "Authorization: Bearer b\r\n\r\n",
            "GET http://cairn.example/api/v1/x HTTP/1.1\r\n\r\n")) {
      assertThat(exchange(CairnSystem.now().part(service).port(), request + next))
          .startsWith("HTTP/1.1 400")
          .doesNotContain("HTTP/1.1 404")
          .doesNotContain("HTTP/1.1 401");
    }
  }

  /** Also where the service waits for the body, and where it forwards the body in parts. */
  @ParameterizedTest
  @MethodSource("everyService")
  void aHundredInterruptedBodies_areAtMostTwoLinesInTheLog(String service) throws IOException {
    List<String> requests =
        Stream.of("application", "supervision", "pay", "survival", "billing")
            .map(calculator ->
                "POST /api/v1/evaluations/"
                    + calculator
                    + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\nx\r\n")
            .toList();

    String logged = loggedAfter(20, requests, "HTTP/1.1 4", service);
    assertThat(warnings(logged)).hasSizeLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("everyService")
  void aHundredRequestsWithoutAHost_areAtMostOneLineInTheLog(String service) throws IOException {
    var request = List.of("GET /path-4711 HTTP/1.1\r\n\r\n");

    String logged = loggedAfter(100, request, "HTTP/1.1 400", service);
    assertThat(warnings(logged)).hasSizeLessThanOrEqualTo(1);
    assertThat(logged).doesNotContain("4711");
  }

  private static String loggedAfter(int times, List<String> requests, String answer, String service)
      throws IOException {
    var part = CairnSystem.now().part(service);
    Path log = Path.of(part.log());
    long before = Files.size(log);
    for (int i = 0; i < times; i++) {
      for (String request : requests) {
        assertThat(exchange(part.port(), request)).startsWith(answer);
      }
    }
    return Files.readString(log).substring((int) before);
  }

  private static Stream<String> warnings(String log) {
    return log.lines().filter(line -> line.contains(" WARN ") || line.contains(" ERROR "));
  }

  private static String exchange(int port, String bytes) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      var answer = new ByteArrayOutputStream();
      try {
        socket.getInputStream().transferTo(answer);
      } catch (SocketException reset) {
        answer.writeBytes("[reset]".getBytes(StandardCharsets.ISO_8859_1));
      }
      return answer.toString(StandardCharsets.ISO_8859_1);
    }
  }

  /** Others may read programs, but not data, logs and state. */
  @Test
  void dataLogsAndState_areReadableByTheirOwnerOnly() throws IOException {
    Path state = CairnSystem.stateFolder();
    try (Stream<Path> all = Files.walk(state)) {
      assertThat(
              all.filter(path -> !path.startsWith(state.resolve("app")))
                  .filter(path -> !Files.isSymbolicLink(path))
                  .filter(NoInternalsExposedIT::isOpenToOthers))
          .isEmpty();
    }
  }

  private static boolean isOpenToOthers(Path path) {
    try {
      return !OWNER.containsAll(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
    } catch (IOException gone) {
      // Databases and brokers drop files while they run.
      return false;
    }
  }
}
