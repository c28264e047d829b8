package org.cairn.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.cairn.local.LaunchFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
  @TempDir Path directory;

  @Test
  void aRunIsReadBackAsItWasWritten() throws IOException {
    var folder = new StateFolder(directory);
    var run =
        new RunState(
            new ProcessIdentity(4711, Instant.parse("2026-03-01T10:15:30.120Z")),
            "http://127.0.0.1:8480",
            List.of(
                PartState.waiting("kafka", 8492, "127.0.0.1:8492", "", Path.of("/logs/kafka.log")),
                PartState.waiting("postgres", 8494, "jdbc:postgresql:", "", Path.of("/logs/pg.log"))
                    .starting(new ProcessIdentity(12, Instant.parse("2026-03-01T10:15:31Z")))
                    .ready(850)));

    JsonFile.write(folder.runFile(), run);

    assertThat(folder.run()).contains(run);
  }

  @Test
  void withoutAFile_thereIsNoRun() {
    assertThat(new StateFolder(directory.resolve("absent")).run()).isEmpty();
  }

  @Test
  void anUnreadableFile_isReportedInOneLine() throws IOException {
    var folder = new StateFolder(directory);
    Files.writeString(folder.runFile(), "{ half");

    assertThatThrownBy(folder::run)
        .isInstanceOf(LaunchFailure.class)
        .hasMessageContaining("cannot read " + folder.runFile());
  }

  @Test
  void aRunIsLive_onlyWhileItsLauncherIsAlive() throws IOException {
    var folder = new StateFolder(directory);

    JsonFile.write(folder.runFile(), new RunState(ProcessIdentity.ofThisProcess(), "", List.of()));
    assertThat(folder.liveRun()).isPresent();

    JsonFile.write(folder.runFile(), new RunState(aReusedPid(), "", List.of()));
    assertThat(folder.liveRun()).isEmpty();
  }

  /** The pid of this process, but an earlier start. */
  private static ProcessIdentity aReusedPid() {
    ProcessIdentity own = ProcessIdentity.ofThisProcess();
    return new ProcessIdentity(own.pid(), own.started().minusSeconds(3600));
  }
}
