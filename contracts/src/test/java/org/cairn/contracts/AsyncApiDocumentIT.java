package org.cairn.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The specification's own parser validates the document. */
class AsyncApiDocumentIT {

  private static final Path SOURCE = Path.of("asyncapi-check").toAbsolutePath();
  private static final Path WORK = Path.of("target", "asyncapi-check").toAbsolutePath();
  private static final Path DOCUMENT = Path.of("asyncapi.yaml").toAbsolutePath();
  private static final List<String> FILES =
      List.of("package.json", "package-lock.json", "check.mjs");

  @BeforeAll
  static void installTheParser() throws IOException, InterruptedException {
    Files.createDirectories(WORK);
    for (String file : FILES) {
      Files.copy(SOURCE.resolve(file), WORK.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    Ran install =
        run(
            executable("npm"),
            "ci",
            "--ignore-scripts",
            "--prefer-offline",
            "--no-audit",
            "--no-fund");
    assertThat(install.exitCode()).describedAs("npm ci said:\n%s", install.output()).isZero();
  }

  @Test
  void theDocument_isValid() throws IOException, InterruptedException {
    Ran check = run("node", "check.mjs", DOCUMENT.toString());

    assertThat(check.exitCode()).describedAs("the parser said:\n%s", check.output()).isZero();
    assertThat(check.output())
        .contains(
            "valid: %d messages on %d channels"
                .formatted(
                    EventCatalog.all().size(),
                    EventCatalog.all().stream().map(EventType::topic).distinct().count()));
  }

  @Test
  void aBrokenDocument_isRefusedWithItsLine() throws IOException, InterruptedException {
    Path broken = WORK.resolve("broken.yaml");
    Files.writeString(
        broken, "asyncapi: 3.0.0\ninfo:\n  title: no version\nchannels:\n  a:\n    adress: b\n");

    Ran check = run("node", "check.mjs", broken.toString());

    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.output()).contains("broken.yaml:2:").contains("version");
  }

  private record Ran(int exitCode, String output) {}

  private static Ran run(String... command) throws IOException, InterruptedException {
    Path output = Files.createTempFile(WORK, "output", ".txt");
    Process process = start(output, command);
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      fail("%s did not end within five minutes", String.join(" ", command));
    }
    Ran ran = new Ran(process.exitValue(), Files.readString(output));
    Files.delete(output);
    return ran;
  }

  private static Process start(Path output, String... command) {
    try {
      return new ProcessBuilder(command)
          .directory(WORK.toFile())
          .redirectErrorStream(true)
          .redirectOutput(output.toFile())
          .start();
    } catch (IOException e) {
      throw new AssertionError(
          "Node with npm is needed to check asyncapi.yaml; install Node 20 or newer", e);
    }
  }

  private static String executable(String name) {
    boolean windows = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win");
    return windows ? name + ".cmd" : name;
  }
}
