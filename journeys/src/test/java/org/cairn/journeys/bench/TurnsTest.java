package org.cairn.journeys.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TurnsTest {

  /** Another process, because a file is locked for a process: says each turn that it has. */
  static final class Other {

    private Other() {}

    public static void main(String[] arguments) {
      try (var turns = Turns.with(Path.of(arguments[0]))) {
        for (int i = 0; i < 3; i++) {
          System.out.println("theirs");
          turns.pass();
        }
      }
    }
  }

  @TempDir Path folder;

  @Test
  void ofTwoWhoShareTheirTurns_oneRestsWhileTheOtherWorks() throws Exception {
    Path file = folder.resolve("turns");
    Process other;
    try (var ours = Turns.with(file)) {
      other = other(file);
      assertThat(other.waitFor(2, TimeUnit.SECONDS)).as("ends in our turn").isFalse();
      assertThat(other.getInputStream().available()).as("said in our turn").isZero();
      ours.pass();
      assertThat(other.getInputStream().available()).as("said in its own").isPositive();
    }
    assertThat(other.inputReader(StandardCharsets.UTF_8).lines())
        .containsExactly("theirs", "theirs", "theirs");
  }

  @Test
  void alone_nobodyIsWaitedFor() {
    try (var turns = Turns.alone()) {
      turns.pass();
      assertThat(turns.areShared()).isFalse();
    }
  }

  private static Process other(Path file) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Other.class.getName(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
