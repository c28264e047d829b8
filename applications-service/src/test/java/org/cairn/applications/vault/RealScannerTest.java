package org.cairn.applications.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scanner itself, where it is installed, with one signature of our own. */
class RealScannerTest {

  private static final Path CLAMD = Path.of("/usr/sbin/clamd");

  @Test
  void clamd_findsTheTestVirus_andLetsAPaperPass(@TempDir Path folder) throws Exception {
    assumeTrue(Files.isExecutable(CLAMD), "clamd is not installed here");
    int port = freePort();
    Process clamd = start(folder, port);
    try {
      await().atMost(Duration.ofSeconds(60)).until(() -> answers(port));
      TestVault vault =
          TestVault.scanning(
              folder.resolve("documents"), new Clamd("127.0.0.1", port, Duration.ofSeconds(30)));

      try (SealedCopy copy = vault.seal(SampleDocuments.aPdfOf(1_000_000))) {
        assertThat(copy.scanned()).isTrue();
      }
      assertThatThrownBy(() -> vault.seal(SampleDocuments.aPdf(ScanningTest.eicar())).close())
          .isInstanceOfSatisfying(
              FileRefused.class,
              refused -> assertThat(refused.reason()).isEqualTo(FileRefused.Reason.INFECTED));
    } finally {
      clamd.destroyForcibly().waitFor();
    }
  }

  private static Process start(Path folder, int port) throws IOException {
    Path signatures = Files.createDirectory(folder.resolve("signatures"));
    String virus = HexFormat.of().formatHex(ScanningTest.eicar().getBytes(US_ASCII));
    Files.writeString(signatures.resolve("local.ndb"), "Test.Virus:0:*:" + virus + "\n");
    Path settings =
        Files.writeString(
            folder.resolve("clamd.conf"),
            """
            TCPSocket %d
            TCPAddr 127.0.0.1
            DatabaseDirectory %s
            Foreground yes
            """
                .formatted(port, signatures));
    return new ProcessBuilder(CLAMD.toString(), "--config-file=" + settings)
        .redirectErrorStream(true)
        .redirectOutput(Path.of("target", "clamd.log").toFile())
        .start();
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }
}
