package org.cairn.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairn.local.process.Ending;
import org.cairn.local.process.HttpProbe;
import org.cairn.local.process.JavaProgram;
import org.cairn.local.process.Part;

/** A Quarkus service in a child JVM. */
record ServicePart(
    Services.Service service,
    Path jar,
    Path log,
    int port,
    int managementPort,
    Map<String, String> environment)
    implements Part {
  private static final List<String> JVM =
      List.of(
          "-XX:+UseSerialGC",
          "-Xms32m",
          "-Xmx192m",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  @Override
  public String name() {
    return service.name();
  }

  @Override
  public String address() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public String management() {
    return "http://127.0.0.1:" + managementPort;
  }

  @Override
  public List<String> needs() {
    return List.of("postgres", "kafka");
  }

  @Override
  public Duration stallTimeout() {
    return Duration.ofSeconds(90);
  }

  @Override
  public ProcessHandle start() throws IOException {
    var arguments = new ArrayList<>(JVM);
    arguments.addAll(List.of("-jar", jar.toString()));
    return new JavaProgram(arguments, environment, log, false).start().toHandle();
  }

  @Override
  public boolean isReady() {
    return HttpProbe.answers(management() + "/q/health/ready");
  }

  @Override
  public void stop(ProcessHandle running) {
    Ending.terminate(running, Duration.ofSeconds(15));
  }
}
