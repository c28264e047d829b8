package org.cairn.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cairn.local.LaunchFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SupervisorTest {
  private final Diary diary = new Diary();
  private Supervisor supervisor = new Supervisor(List.of(), diary);

  @AfterEach
  void stop() {
    supervisor.stop();
  }

  @Test
  void aPartStartsAfterThePartsItNeeds_andStopsBeforeThem() {
    start(aPart("service", "sleep 60", "broker"), aPart("broker", "sleep 60"));
    supervisor.awaitAllReady();
    supervisor.stop();

    assertThat(diary.entries)
        .containsExactly("broker ready", "service ready", "broker stopped", "service stopped");
  }

  @Test
  void aKilledPart_isRestarted() {
    start(aPart("broker", "sleep 60"));
    supervisor.awaitAllReady();
    long killed = state().pid();

    ProcessHandle.of(killed).orElseThrow().destroyForcibly();

    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> state().stage() == PartState.Stage.READY && state().pid() != killed);
    assertThat(state().restarts()).isEqualTo(1);
    assertThat(diary.entries).contains("broker died");
  }

  @Test
  void aPartThatDiesRepeatedly_endsTheRun_withTheNameOfItsLog() {
    start(aPart("broker", "exit 3"));

    assertThatThrownBy(supervisor::awaitAllReady)
        .isInstanceOf(LaunchFailure.class)
        .hasMessageContaining("broker died 5 times in a row")
        .hasMessageContaining("broker.log");
  }

  @Test
  void nothingIsRestarted_afterTheStopHasBegun() {
    start(aPart("broker", "sleep 60"));
    supervisor.awaitAllReady();
    ProcessHandle process = state().living().orElseThrow();

    supervisor.stop();

    assertThat(ProcessIdentity.lives(process)).isFalse();
    assertThat(diary.entries).doesNotContain("broker died");
  }

  private PartState state() {
    return supervisor.states().getFirst();
  }

  private void start(Part... parts) {
    supervisor = new Supervisor(List.of(parts), diary);
    supervisor.start();
  }

  private static Part aPart(String name, String script, String... needs) {
    return new Script(name, script, List.of(needs));
  }

  /** A part that runs a shell script, and is ready if the script keeps running. */
  private record Script(String name, String script, List<String> needs) implements Part {
    @Override
    public int port() {
      return 0;
    }

    @Override
    public Path log() {
      return Path.of(name + ".log");
    }

    @Override
    public String address() {
      return "";
    }

    @Override
    public Duration stallTimeout() {
      return Duration.ofSeconds(10);
    }

    @Override
    public ProcessHandle start() throws IOException {
      return new ProcessBuilder("sh", "-c", script).start().toHandle();
    }

    @Override
    public boolean isReady() {
      return script.startsWith("sleep");
    }

    @Override
    public void stop(ProcessHandle running) {
      Ending.terminate(running, Duration.ofSeconds(5));
    }
  }

  private static final class Diary implements PartObserver {
    private final List<String> entries = new CopyOnWriteArrayList<>();

    @Override
    public void changed() {
      // This test needs only the events below.
    }

    @Override
    public void ready(PartState part, Duration sinceStart) {
      entries.add(part.name() + " ready");
    }

    @Override
    public void died(PartState part, String cause, Duration restartIn) {
      entries.add(part.name() + " died");
    }

    @Override
    public void stopped(PartState part, Duration took) {
      entries.add(part.name() + " stopped");
    }
  }
}
