package org.cairn.timeline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every estimate is R's, to the ninth decimal. */
class GoldenValuesTest {

  private static final int MINUTE = 60;

  static Stream<GoldenSet> sets() {
    return GoldenSet.all();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void theEstimates_areTheCommittedOnesOfR(GoldenSet set) {
    EqualToR.check(set);
  }

  /** The committed values are R's: where R is installed, it calculates them again. */
  @Test
  void theEstimates_areThoseThatRCalculatesHere(@TempDir Path answers)
      throws IOException, InterruptedException {
    assumeTrue(hasSurvivalPackage(answers), "Rscript with the package survival is not here");
    Path script = GoldenSet.FOLDER.resolve("../../r/golden.R").normalize();

    int exit = rscript(answers, script.toString(), GoldenSet.FOLDER.toString(), answers.toString());

    assertThat(exit).as("see the output in %s", answers).isZero();
    assertThat(GoldenSet.answeredIn(answers)).allSatisfy(EqualToR::check);
    try (Stream<Path> files = Files.list(answers)) {
      assertThat(files.filter(file -> file.toString().endsWith("-curves.csv"))).isNotEmpty();
    }
  }

  private static boolean hasSurvivalPackage(Path folder) throws InterruptedException {
    try {
      return rscript(folder, "-e", "library(survival)") == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static int rscript(Path folder, String... arguments)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(Stream.concat(Stream.of("Rscript"), Stream.of(arguments)).toList())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("rscript.txt").toFile())
            .start();
    if (!process.waitFor(MINUTE, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return process.waitFor();
  }
}
