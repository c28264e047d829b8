package org.cairn.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.cairn.local.LaunchFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts that are slow, stuck or dead; a timeout of a second stands for a minute. */
class StartingTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(1);
  private static final Duration LONG = TIMEOUT.multipliedBy(3);

  @TempDir Path directory;
  private final Diary diary = new Diary();
  private Supervisor supervisor = new Supervisor(List.of(), diary);

  @AfterEach
  void stop() {
    supervisor.stop();
  }

  @Test
  void aBusyPart_hasAllTheTimeItNeeds() {
    start(part("busy", "while :; do :; done", after(LONG)));

    supervisor.awaitAllReady();

    assertThat(diary.deaths).isEmpty();
    assertThat(state("busy").readyAfterMillis()).isGreaterThanOrEqualTo(LONG.toMillis());
  }

  @Test
  void aPartThatWritesItsLog_hasAllTheTimeItNeeds() {
    start(
        part("slow", "while :; do echo a further step >> slow.log; sleep 0.3; done", after(LONG)));

    supervisor.awaitAllReady();

    assertThat(diary.deaths).isEmpty();
  }

  @Test
  void onlyAStuckPart_isRestarted() {
    var stuck = part("stuck", "sleep 60", tries -> tries > 1);
    start(part("fine", "sleep 60", _ -> true), stuck);

    supervisor.awaitAllReady();

    assertThat(diary.deaths).containsExactly("stuck: no progress for 1 s");
    assertThat(state("stuck").restarts()).isEqualTo(1);
    assertThat(state("fine").restarts()).isZero();
  }

  @Test
  void onlyADeadPart_isRestarted_immediately() {
    var dead = part("dead", "[ -e again ] && exec sleep 60; touch again", tries -> tries > 1);
    start(part("fine", "sleep 60", _ -> true), dead);

    supervisor.awaitAllReady();

    assertThat(diary.deaths).containsExactly("dead: it ended");
    assertThat(state("fine").restarts()).isZero();
  }

  @Test
  void aPartThatNeverMakesProgress_endsTheRun() {
    start(part("stuck", "sleep 60", _ -> false));

    assertThatThrownBy(supervisor::awaitAllReady)
        .isInstanceOf(LaunchFailure.class)
        .hasMessageContaining("stuck died 5 times in a row (no progress for 1 s)");
  }

  @Test
  void onlySomePartsStartAtATime_thePlatformFirst() {
    var parts = new ArrayList<Part>();
    int slots = Math.max(2, Runtime.getRuntime().availableProcessors());
    IntStream.range(0, slots + 3)
        .forEach(n ->
            parts.add(part("service" + n, "sleep 60", after(Duration.ofMillis(300)), "platform")));
    parts.add(part("platform", "sleep 60", after(Duration.ofMillis(300))));
    start(parts.toArray(Part[]::new));

    supervisor.awaitAllReady();

    assertThat(diary.mostStarting).hasValueBetween(2, slots);
    assertThat(diary.ready.getFirst()).isEqualTo("platform");
  }

  @Test
  void aRestartOfThePlatform_neverWaits() {
    var slow = IntStream.range(0, Math.max(2, Runtime.getRuntime().availableProcessors()));
    var parts = new ArrayList<>(List.of((Part) part("platform", "sleep 60", _ -> true)));
    slow.forEach(
        n -> parts.add(part("service" + n, "while :; do :; done", after(LONG), "platform")));
    start(parts.toArray(Part[]::new));
    await().until(() -> state("service0").stage() == PartState.Stage.STARTING);

    state("platform").living().orElseThrow().destroyForcibly();

    await()
        .atMost(LONG)
        .until(() ->
            state("platform").restarts() == 1
                && state("platform").stage() == PartState.Stage.READY);
    assertThat(state("service0").stage()).isEqualTo(PartState.Stage.STARTING);
  }

  private PartState state(String name) {
    return supervisor.states().stream()
        .filter(state -> state.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void start(Part... parts) {
    supervisor = new Supervisor(List.of(parts), diary);
    diary.watched = supervisor;
    supervisor.start();
  }

  private FakePart part(String name, String script, Predicate<Integer> ready, String... needs) {
    return new FakePart(name, script, ready, List.of(needs), directory);
  }

  /** Ready when this time has passed since the first check. */
  private static Predicate<Integer> after(Duration time) {
    var first = new CopyOnWriteArrayList<Instant>();
    return _ -> {
      first.addIfAbsent(first.isEmpty() ? Instant.now() : first.getFirst());
      return Instant.now().isAfter(first.getFirst().plus(time));
    };
  }

  /**
   * A shell script.
   *
   * @param ready gets the number of starts
   */
  private record FakePart(
      String name,
      String script,
      Predicate<Integer> ready,
      List<String> needs,
      Path directory,
      AtomicInteger starts)
      implements Part {

    FakePart(
        String name, String script, Predicate<Integer> ready, List<String> needs, Path directory) {
      this(name, script, ready, needs, directory, new AtomicInteger());
    }

    @Override
    public int port() {
      return 0;
    }

    @Override
    public Path log() {
      return directory.resolve(name + ".log");
    }

    @Override
    public String address() {
      return "";
    }

    @Override
    public Duration stallTimeout() {
      return TIMEOUT;
    }

    @Override
    public ProcessHandle start() throws IOException {
      starts.incrementAndGet();
      return new ProcessBuilder("sh", "-c", script)
          .directory(directory.toFile())
          .start()
          .toHandle();
    }

    @Override
    public boolean isReady() {
      return ready.test(starts.get());
    }

    @Override
    public void stop(ProcessHandle running) {
      Ending.terminate(running, Duration.ofSeconds(5));
    }
  }

  private static final class Diary implements PartObserver {
    private final List<String> ready = new CopyOnWriteArrayList<>();
    private final List<String> deaths = new CopyOnWriteArrayList<>();
    private final AtomicInteger mostStarting = new AtomicInteger();
    private volatile Supervisor watched = new Supervisor(List.of(), this);

    @Override
    public void changed() {
      long starting =
          watched.states().stream()
              .filter(state -> state.stage() == PartState.Stage.STARTING)
              .count();
      mostStarting.accumulateAndGet((int) starting, Math::max);
    }

    @Override
    public void ready(PartState part, Duration sinceStart) {
      ready.add(part.name());
    }

    @Override
    public void died(PartState part, String cause, Duration restartIn) {
      deaths.add(part.name() + ": " + cause);
    }

    @Override
    public void stopped(PartState part, Duration took) {
      // This test does not need it.
    }
  }
}
