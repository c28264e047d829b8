package org.cairn.local.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.cairn.local.LaunchFailure;

/**
 * The folder of one running system: data, logs, the state of the run, and the lock of its launcher.
 */
public record StateFolder(Path directory) {
  /** The folder with the copies of the built programs. */
  public static final String PROGRAMS = "app";

  public Path runFile() {
    return directory.resolve("run.json");
  }

  /** The file for a test; it exists only while all requested servers are ready. */
  public Path platformFile() {
    return directory.resolve("platform.json");
  }

  public Logs logs() {
    return new Logs(directory.resolve("logs"));
  }

  public Path data(String part) {
    return directory.resolve(part);
  }

  public Optional<RunState> run() {
    try {
      return JsonFile.read(runFile(), RunState.class);
    } catch (IOException e) {
      throw new LaunchFailure(
          "cannot read " + runFile() + "; if nothing is running, delete that file", e);
    }
  }

  /** The run, if its launcher is alive. */
  public Optional<RunState> liveRun() {
    return run().filter(run -> run.launcher().living().isPresent());
  }

  /**
   * Makes this process the launcher of the folder until it ends. However it ends, the operating
   * system releases the lock.
   */
  public FileLock lock() throws IOException {
    OwnersOnly.createFolder(directory);
    FileChannel channel =
        FileChannel.open(
            directory.resolve("launcher.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      String pid = liveRun().map(run -> " (pid " + run.launcher().pid() + ")").orElse("");
      throw new LaunchFailure("already up" + pid + "; ./cairn status shows it");
    }
    return lock;
  }
}
