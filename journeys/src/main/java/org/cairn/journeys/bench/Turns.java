package org.cairn.journeys.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets the benches of two builds on one machine take turns of some seconds, so that other load on
 * the machine affects both. A file lock decides whose turn it is.
 */
final class Turns implements AutoCloseable {

  /** Long enough for the other bench to wake up and take the lock. */
  private static final long PAUSE_MILLIS = 300;

  private final @Nullable FileChannel file;
  private @Nullable FileLock turn;

  private Turns(@Nullable FileChannel file) {
    this.file = file;
  }

  /** No other bench: every turn is ours. */
  static Turns alone() {
    return new Turns(null);
  }

  /** Waits for the first turn. */
  static Turns with(Path file) {
    try {
      var turns =
          new Turns(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
      turns.take();
      return turns;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean areShared() {
    return file != null;
  }

  /** Ends this turn and waits for the next. */
  void pass() {
    if (file == null) {
      return;
    }
    try {
      release();
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      take();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private void take() throws IOException {
    turn = file == null ? null : file.lock();
  }

  private void release() throws IOException {
    if (turn != null) {
      turn.release();
      turn = null;
    }
  }

  @Override
  public void close() {
    if (file == null) {
      return;
    }
    try (file) {
      release();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
