package org.cairn.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.cairn.local.LaunchFailure;

/** TCP ports on the loopback address of this machine. */
public final class Ports {
  /** Below the range that the operating system uses for outgoing connections. */
  private static final int LOWEST = 20_000;

  private static final int HIGHEST = 32_000;
  private static final int TRIES = 500;

  private Ports() {}

  /** Returns a port that begins a range of this many free ports. */
  public static int freeRange(int count) {
    for (int i = 0; i < TRIES; i++) {
      int base = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST - count);
      if (IntStream.range(base, base + count).allMatch(Ports::isFree)) {
        return base;
      }
    }
    throw new LaunchFailure("no " + count + " free ports in a row between 20000 and 32000");
  }

  /**
   * Throws if a port is taken, before anything has started.
   *
   * @param owners the parts by the ports that they need
   */
  public static void requireFree(Map<Integer, String> owners) {
    owners.forEach((port, part) -> {
      if (!isFree(port)) {
        throw new LaunchFailure(
            "port "
                + port
                + " is taken, and "
                + part
                + " needs it; free it or set CAIRN_PORT_BASE to another first port");
      }
    });
  }

  public static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      return false;
    }
    // Some systems allow binding an address beside a listener on all addresses.
    return !answers(port);
  }

  public static boolean answers(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
