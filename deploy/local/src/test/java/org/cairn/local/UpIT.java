package org.cairn.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cairn.local.keycloak.DemoAccount;
import org.cairn.local.keycloak.Tokens;
import org.cairn.local.process.Ports;
import org.cairn.local.process.ProcessIdentity;
import org.cairn.local.process.StateFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One system for all tests: starting Keycloak takes longer than all of them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpIT {
  private static final String ROOT = System.getProperty("cairn.root");

  @TempDir static Path directory;
  private static LauncherProcess system;

  @BeforeAll
  static void start() throws IOException {
    system = up("--base-port", "free", "--realm-users", "2").awaitLine("Ctrl-C");
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  @Order(1)
  void everyDemoAccountGetsATokenWithItsClaims() throws IOException {
    Tokens tokens = tokens();
    for (DemoAccount account : DemoAccount.all()) {
      JsonNode claims = claims(tokens.of(account.account(), "cairn-cli"));

      assertThat(claims.path("sub").asText()).isEqualTo(account.id());
      assertThat(claims.path("aud").asText()).isEqualTo("cairn");
      assertThat(texts(claims.at("/realm_access/roles"))).containsExactly(account.role());
      assertThat(claims.path("organization").asText()).isEqualTo(account.organization());
      assertThat(texts(claims.path("jurisdictions"))).isEqualTo(account.jurisdictions());
      assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(900);
    }
  }

  @Test
  @Order(2)
  void testsGetTokensThatServicesMustRefuse() throws IOException {
    JsonNode brief = claims(tokens().of("load-002", "cairn-cli-short"));
    JsonNode elsewhere = claims(tokens().of("peer", "cairn-cli-elsewhere"));

    assertThat(brief.path("exp").asLong() - brief.path("iat").asLong()).isEqualTo(1);
    assertThat(elsewhere.path("aud").asText()).isEqualTo("elsewhere");
  }

  @Test
  @Order(3)
  void tokenPrintsTheTokenAndNothingElse() throws IOException {
    var token = LauncherProcess.run("token", "board-staff", "--dir", directory.toString());

    await().until(() -> !token.lines().isEmpty());
    assertThat(token.lines()).hasSize(1);
    assertThat(texts(claims(token.lines().getFirst()).path("jurisdictions")))
        .containsExactly("us-mt");
  }

  @Test
  @Order(4)
  void anUnknownAccount_isReportedInOneLine() throws IOException {
    var token = LauncherProcess.run("token", "nobody", "--dir", directory.toString());

    assertThat(token.awaitEnd()).isEqualTo(1);
    await().until(() -> token.prints("no token for 'nobody'"));
    assertThat(token.lines()).hasSize(1);
  }

  @Test
  @Order(5)
  void statusShowsThatAllIsUp_andAResetIsRefused() throws IOException {
    var status = LauncherProcess.run("status", "--dir", directory.toString());
    var reset = LauncherProcess.run("reset", "--yes", "--dir", directory.toString());

    assertThat(status.awaitEnd()).isZero();
    await().until(() -> status.prints("keycloak       ready"));
    assertThat(reset.awaitEnd()).isEqualTo(1);
    await().until(() -> reset.prints("the system is still up"));
  }

  @Test
  @Order(5)
  void theStateFolder_isReadableByItsOwnerOnly() throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      assertThat(all.filter(path -> !Files.isSymbolicLink(path)).filter(UpIT::isOpenToOthers))
          .isEmpty();
    }
  }

  private static boolean isOpenToOthers(Path path) {
    try {
      return !PosixFilePermissions.fromString("rwx------")
          .containsAll(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
    } catch (IOException gone) {
      // Databases and brokers delete files while they run.
      return false;
    }
  }

  @Test
  @Order(6)
  void downStopsEverything_keycloakFirstAndPostgresLast() throws IOException {
    List<ProcessHandle> processes =
        folder().run().orElseThrow().parts().stream()
            .map(part -> part.living().orElseThrow())
            .toList();

    var down = LauncherProcess.run("down", "--dir", directory.toString());

    assertThat(down.awaitEnd()).isZero();
    assertThat(processes).hasSize(3).noneMatch(ProcessIdentity::lives);
    await().until(() -> system.prints("postgres       stopped"));
    assertThat(system.lines().stream().filter(line -> line.contains(" stopped ")))
        .satisfiesExactly(
            line -> assertThat(line).contains("keycloak"),
            line -> assertThat(line).contains("kafka"),
            line -> assertThat(line).contains("postgres"));
  }

  @Test
  @Order(7)
  void withoutARunningSystem_statusAndTokenSaySo() throws IOException {
    for (String command : List.of("status", "token peer")) {
      var asked = LauncherProcess.run((command + " --dir " + directory).split(" "));

      assertThat(asked.awaitEnd()).isEqualTo(1);
      await().until(() -> asked.prints("not up; ./cairn up starts it"));
    }
  }

  @Test
  @Order(8)
  void aTakenPort_isNamedBeforeAnythingStarts() throws IOException {
    int base = Ports.freeRange(21);
    try (var taken = new ServerSocket(base + 12, 1, InetAddress.getLoopbackAddress());
        var refused = up("--base-port", Integer.toString(base))) {
      assertThat(refused.awaitEnd()).isEqualTo(1);
      await().until(() -> refused.prints("port " + taken.getLocalPort() + " is taken, and kafka"));
      assertThat(refused.lines()).hasSize(1);
      assertThat(folder().runFile()).doesNotExist();
    }
  }

  private static LauncherProcess up(String... more) throws IOException {
    var arguments =
        new ArrayList<>(
            List.of("up", "--dir", directory.toString(), "--root", ROOT, "--only", "platform"));
    arguments.addAll(List.of(more));
    return LauncherProcess.start(arguments.toArray(String[]::new));
  }

  private static StateFolder folder() {
    return new StateFolder(directory);
  }

  private static Tokens tokens() {
    return new Tokens(folder().run().orElseThrow().part("keycloak").orElseThrow().address());
  }

  private static JsonNode claims(String token) throws IOException {
    return new JsonMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]));
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
