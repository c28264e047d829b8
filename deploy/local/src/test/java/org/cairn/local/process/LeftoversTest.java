package org.cairn.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
  private static final ProcessIdentity A_DEAD_LAUNCHER =
      new ProcessIdentity(Integer.MAX_VALUE, Instant.parse("2026-03-01T10:00:00Z"));

  @TempDir Path directory;
  private Process orphan;
  private StateFolder folder;

  @BeforeEach
  void start() throws IOException {
    folder = new StateFolder(directory);
    orphan = new ProcessBuilder("sleep", "60").start();
  }

  @AfterEach
  void end() {
    orphan.destroyForcibly();
  }

  @Test
  void aLivingProcessOfADeadLauncher_isFoundAndStopped() throws IOException {
    note(A_DEAD_LAUNCHER, ProcessIdentity.of(orphan.toHandle()));
    var leftovers = new Leftovers(folder);

    var found = leftovers.find();
    leftovers.stop(found);

    assertThat(found).containsOnlyKeys("kafka");
    assertThat(ProcessIdentity.lives(orphan.toHandle())).isFalse();
    assertThat(folder.runFile()).doesNotExist();
  }

  @Test
  void anotherProcessWithTheSamePid_isLeftAlone() throws IOException {
    ProcessIdentity real = ProcessIdentity.of(orphan.toHandle());
    note(A_DEAD_LAUNCHER, new ProcessIdentity(real.pid(), real.started().minusSeconds(600)));

    assertThat(new Leftovers(folder).find()).isEmpty();
  }

  @Test
  void processesOfALivingLauncher_areNotLeftovers() throws IOException {
    note(ProcessIdentity.ofThisProcess(), ProcessIdentity.of(orphan.toHandle()));

    assertThat(new Leftovers(folder).find()).isEmpty();
  }

  private void note(ProcessIdentity launcher, ProcessIdentity kafka) throws IOException {
    PartState part =
        PartState.waiting("kafka", 8492, "127.0.0.1:8492", "", directory.resolve("kafka.log"))
            .starting(kafka);
    JsonFile.write(folder.runFile(), new RunState(launcher, "", List.of(part)));
  }
}
