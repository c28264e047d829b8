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

  /** Another process, because file locks belong to processes: prints each of its turns. */
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
  void twoBenchesThatShareTurns_neverWorkAtTheSameTime() throws Exception {
    Path file = folder.resolve("turns");
    Process other;
    try (var ours = Turns.with(file)) {
      other = other(file);
      assertThat(other.waitFor(2, TimeUnit.SECONDS)).as("ends in our turn").isFalse();
      assertThat(other.getInputStream().available()).as("printed in our turn").isZero();
      ours.pass();
      assertThat(other.getInputStream().available()).as("printed in its own turn").isPositive();
    }
    assertThat(other.inputReader(StandardCharsets.UTF_8).lines())
        .containsExactly("theirs", "theirs", "theirs");
  }

  @Test
  void alone_aBenchNeverWaits() {
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
