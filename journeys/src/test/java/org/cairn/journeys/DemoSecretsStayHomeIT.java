package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The packaged gateway, configured for a public address with a secret that is published in the
 * code.
 */
class DemoSecretsStayHomeIT {
  private static final String LOOPBACK = "127.0.0.1";
  private static final String DEMO = "demo-cairn-gateway-secret";

  @ParameterizedTest
  @CsvSource({
    "https://cairn.example, http://127.0.0.1:1/realms/cairn",
    "http://127.0.0.1:1, https://sign-in.example/realms/cairn"
  })
  void underAPublicAddress_itDoesNotStart_andNamesTheSetting(String own, String signIn)
      throws Exception {
    Started gateway = start(LOOPBACK, own, signIn, DEMO);

    assertThat(gateway.status()).isNotZero();
    assertThat(gateway.output())
        .contains("Secrets that are published with the code must not be used under ")
        .contains("CAIRN_PORTAL_CLIENT_SECRET")
        .doesNotContain(DEMO);
  }

  @Test
  void withItsOwnSecret_thisIsNotWhatStopsIt() throws Exception {
    Started gateway =
        start(LOOPBACK, "https://cairn.example", "https://sign-in.example/realms/cairn", "own");

    assertThat(gateway.output()).doesNotContain("published with the code");
  }

  @Test
  void onAPublicInterface_itDoesNotStart_whateverItsAddress() throws Exception {
    Started gateway =
        start("0.0.0.0", "http://127.0.0.1:8480", "http://127.0.0.1:8490/realms/cairn", DEMO);

    assertThat(gateway.status()).isNotZero();
    assertThat(gateway.output())
        .contains("0.0.0.0 (quarkus.http.host)")
        .contains("CAIRN_PORTAL_CLIENT_SECRET")
        .doesNotContain(DEMO);
  }

  private record Started(int status, String output) {}

  private static Started start(String host, String own, String signIn, String secret)
      throws IOException, InterruptedException {
    Path jar = CairnSystem.root().resolve("gateway/target/quarkus-app/quarkus-run.jar");
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx192m",
                "-jar",
                jar.toString())
            .redirectErrorStream(true);
    builder.environment().putAll(environment(host, own, signIn, secret));
    Process process = builder.start();
    try {
      // It prints whether it started or refused to; a started gateway runs until it is stopped.
      var output = new StringBuilder();
      try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
        String line = lines.readLine();
        while (line != null && !line.contains("Listening on")) {
          output.append(line).append('\n');
          line = lines.readLine();
        }
        process.destroy();
      }
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      return new Started(process.exitValue(), output.toString());
    } finally {
      process.destroyForcibly();
    }
  }

  private static Map<String, String> environment(
      String host, String own, String signIn, String secret) {
    var environment = new HashMap<String, String>();
    environment.put("QUARKUS_HTTP_HOST", host);
    environment.put("QUARKUS_HTTP_PORT", "0");
    environment.put("QUARKUS_MANAGEMENT_PORT", "0");
    environment.put("CAIRN_PUBLIC_URL", own);
    environment.put("CAIRN_OIDC_URL", signIn);
    environment.put("CAIRN_PORTAL_CLIENT_SECRET", secret);
    for (String service :
        new String[] {"APPLICATIONS", "SUPERVISION", "CEU", "BILLING", "TIMELINE"}) {
      environment.put("CAIRN_" + service + "_URL", "http://127.0.0.1:1");
    }
    return environment;
  }
}
