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
 * Keeps parts running: starts each when the parts it needs are ready, restarts dead ones, and stops
 * them in order.
 */
public final class Supervisor {
  private final Map<String, PartWatch> watches = new LinkedHashMap<>();
  private final CompletableFuture<LaunchFailure> failure = new CompletableFuture<>();

  /**
   * @param parts in the order in which they are shown; they stop in reverse order
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

  /** Returns when every part has become ready. */
  public void awaitAllReady() {
    var ready =
        CompletableFuture.allOf(
            watches.values().stream().map(PartWatch::firstReady).toArray(CompletableFuture[]::new));
    await(CompletableFuture.anyOf(ready, failure));
    if (failure.isDone()) {
      throw failure.join();
    }
  }

  /** Blocks until a part cannot be kept alive, then throws the failure. */
  public void awaitFailure() {
    await(failure);
    throw failure.join();
  }

  public List<PartState> states() {
    return watches.values().stream().map(PartWatch::state).toList();
  }

  /** Stops all parts in reverse order. */
  public void stop() {
    watches.values().forEach(PartWatch::preventRestart);
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
