package org.cairn.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.stream.IntStream;
import org.cairn.local.LaunchFailure;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void aTakenPort_isReportedWithThePartThatNeedsIt() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> Ports.requireFree(Map.of(port, "keycloak")))
          .isInstanceOf(LaunchFailure.class)
          .hasMessageStartingWith("port " + port + " is taken, and keycloak needs it");
    }
  }

  @Test
  void aPortTakenOnAllAddresses_isTakenToo() throws IOException {
    try (var taken = new ServerSocket(0)) {
      assertThat(Ports.isFree(taken.getLocalPort())).isFalse();
    }
  }

  @Test
  void aFreeRangeIsFreeThroughout() {
    int first = Ports.freeRange(15);

    assertThat(IntStream.range(first, first + 15)).allMatch(Ports::isFree);
    assertThatCode(() -> Ports.requireFree(Map.of(first, "gateway"))).doesNotThrowAnyException();
  }
}
