package org.cairn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cairn.local.process.JsonFile;
import org.cairn.local.process.Leftovers;
import org.cairn.local.process.OwnersOnly;
import org.cairn.local.process.Part;
import org.cairn.local.process.PartObserver;
import org.cairn.local.process.PartState;
import org.cairn.local.process.Ports;
import org.cairn.local.process.ProcessIdentity;
import org.cairn.local.process.RunState;
import org.cairn.local.process.StateFolder;
import org.cairn.local.process.Supervisor;
import org.jspecify.annotations.Nullable;

/**
 * One run in one state folder: claims the folder, starts the parts, records every change in
 * run.json, and stops everything exactly once, whether it ends by signal, failure or close.
 */
final class RunningSystem implements AutoCloseable, PartObserver {
  private final StateFolder folder;
  private final Console console;
  private final String publicAddress;
  private final Object runFileLock = new Object();
  private @Nullable FileLock lock;
  private boolean stopped;
  private volatile @Nullable Supervisor supervisor;

  RunningSystem(StateFolder folder, Console console, String publicAddress) {
    this.folder = folder;
    this.console = console;
    this.publicAddress = publicAddress;
  }

  /** Becomes the only launcher of the folder and stops what a dead one left running. */
  void claim() throws IOException {
    lock = folder.lock();
    LaunchLog.to(folder.logs().of("launcher"));
    var leftovers = new Leftovers(folder);
    var found = leftovers.find();
    if (!found.isEmpty()) {
      console.say(
          "an earlier run left these running; stopping them first: "
              + String.join(", ", found.sequencedKeySet()));
    }
    leftovers.stop(found);
    restrictData();
  }

  private void restrictData() throws IOException {
    for (Path part : data()) {
      OwnersOnly.restrictTree(part);
    }
  }

  /** Everything but the programs, which anyone may read: the build shares their files. */
  private List<Path> data() throws IOException {
    try (Stream<Path> content = Files.list(folder.directory())) {
      return content.filter(path -> !path.endsWith(StateFolder.PROGRAMS)).toList();
    }
  }

  /** Returns when all are ready. */
  void start(List<Part> parts, Map<Integer, String> otherPorts) throws IOException {
    var owners = new TreeMap<>(otherPorts);
    parts.forEach(part -> owners.put(part.port(), part.name()));
    Ports.requireFree(owners);
    for (Part part : parts) {
      folder.logs().rotate(part.name());
    }
    var started = new Supervisor(parts, this);
    supervisor = started;
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    record();
    started.start();
    started.awaitAllReady();
    // This process and its libraries have created files for the parts meanwhile.
    restrictData();
  }

  List<PartState> states() {
    Supervisor current = supervisor;
    return current == null ? List.of() : current.states();
  }

  void awaitFailure() {
    Supervisor current = supervisor;
    if (current != null) {
      current.awaitFailure();
    }
  }

  @Override
  public void close() {
    stop();
  }

  /** A second caller waits for the first: the JVM must not end in the middle of a stop. */
  private synchronized void stop() {
    if (stopped) {
      return;
    }
    stopped = true;
    Supervisor current = supervisor;
    try {
      if (current != null) {
        current.stop();
        Files.deleteIfExists(folder.platformFile());
        Files.deleteIfExists(folder.runFile());
      }
      if (lock != null) {
        lock.acquiredBy().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder.runFile(), e);
    }
  }

  private void record() {
    synchronized (runFileLock) {
      try {
        JsonFile.write(
            folder.runFile(),
            new RunState(ProcessIdentity.ofThisProcess(), publicAddress, states()));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write " + folder.runFile(), e);
      }
    }
  }

  @Override
  public void changed() {
    record();
  }

  @Override
  public void ready(PartState part, Duration sinceStart) {
    console.say(
        String.format(
            "  %-14s ready   %7s   port %d",
            part.name(), Console.seconds(sinceStart), part.port()));
  }

  @Override
  public void died(PartState part, String cause, Duration restartIn) {
    console.say(
        String.format(
            "  %-14s died (%s), restart in %s; log: %s",
            part.name(), cause, Console.seconds(restartIn), part.log()));
  }

  @Override
  public void stopped(PartState part, Duration took) {
    console.say(String.format("  %-14s stopped %7s", part.name(), Console.seconds(took)));
  }
}
