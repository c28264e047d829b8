package org.cairn.local.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.cairn.local.LaunchFailure;
import org.jspecify.annotations.Nullable;

/**
 * Keeps parts running: starts each when what it needs is ready, restarts the dead, stops in order.
 */
public final class Supervisor {
  private final Map<String, PartWatch> watches = new LinkedHashMap<>();
  private final CompletableFuture<LaunchFailure> failure = new CompletableFuture<>();

  /**
   * @param parts in the order in which they are named to people; stopped in the reverse of it
   */
  public Supervisor(List<Part> parts, PartObserver observer) {
    var slots = new StartSlots(Runtime.getRuntime().availableProcessors());
    for (Part part : parts) {
      var turn = slots.turn(watches.size(), part.needs().isEmpty());
      watches.put(part.name(), new PartWatch(part, turn, observer, failure));
    }
  }

  public void start() {
    for (PartWatch watch : watches.values()) {
      List<CompletableFuture<@Nullable Void>> needed = new ArrayList<>();
      for (String name : watch.part().needs()) {
        PartWatch other = watches.get(name);
        if (other != null) {
          needed.add(other.firstReady());
        }
      }
      Thread.ofVirtual()
          .name("watch-" + watch.part().name())
          .start(
              () -> watch.run(CompletableFuture.allOf(needed.toArray(CompletableFuture[]::new))));
    }
  }

  /** Returns when every part has been ready once. */
  public void awaitAllReady() {
    var ready =
        CompletableFuture.allOf(
            watches.values().stream().map(PartWatch::firstReady).toArray(CompletableFuture[]::new));
    await(CompletableFuture.anyOf(ready, failure));
    if (failure.isDone()) {
      throw failure.join();
    }
  }

  /** Returns, by throwing it, when a part could not be kept alive. */
  public void awaitFailure() {
    await(failure);
    throw failure.join();
  }

  public List<PartState> states() {
    return watches.values().stream().map(PartWatch::state).toList();
  }

  /** Stops everything, the last first. */
  public void stop() {
    watches.values().forEach(PartWatch::restartNoMore);
    for (PartWatch watch : List.copyOf(watches.values()).reversed()) {
      watch.stop();
    }
  }

  private static void await(CompletableFuture<?> future) {
    try {
      future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchFailure("interrupted", e);
    } catch (ExecutionException e) {
      throw new LaunchFailure(String.valueOf(e.getCause()), e);
    }
  }
}
