package org.cairn.local.kafka;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairn.local.process.Ending;
import org.cairn.local.process.JavaProgram;
import org.cairn.local.process.Ports;
import org.cairn.local.process.ServerPart;
import org.cairn.local.process.StateFolder;
import org.jspecify.annotations.Nullable;

/** Kafka in a child JVM. */
public final class KafkaPart extends ServerPart {
  private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-Xms64m", "-Xmx256m");

  private final int controllerPort;
  private final boolean stopsWithLauncher;

  /** A reference that keeps the child's input open as long as this launcher lives. */
  @SuppressWarnings("UnusedVariable")
  private @Nullable Process child;

  public KafkaPart(StateFolder folder, int port, int controllerPort, boolean stopsWithLauncher) {
    super("kafka", port, folder, Duration.ofSeconds(90));
    this.controllerPort = controllerPort;
    this.stopsWithLauncher = stopsWithLauncher;
  }

  @Override
  public String address() {
    return "127.0.0.1:" + port();
  }

  @Override
  public ProcessHandle start() throws IOException {
    var arguments = new ArrayList<>(JVM);
    arguments.addAll(
        List.of(
            "-cp",
            JavaProgram.ownClassPath(),
            KafkaMain.class.getName(),
            data().toString(),
            Integer.toString(port()),
            Integer.toString(controllerPort)));
    if (stopsWithLauncher) {
      arguments.add("stop-on-eof");
    }
    Process started = new JavaProgram(arguments, Map.of(), log(), stopsWithLauncher).start();
    child = started;
    return started.toHandle();
  }

  @Override
  public boolean isReady() throws IOException {
    if (!Ports.answers(port())) {
      return false;
    }
    new Topics(address()).create();
    return true;
  }

  @Override
  public void stop(ProcessHandle running) {
    // A broker that waits for a controller in its own process does not always end by itself.
    Ending.terminate(running, Duration.ofSeconds(10));
    child = null;
  }
}
