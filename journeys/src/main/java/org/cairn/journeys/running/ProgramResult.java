package org.cairn.journeys.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The result of a program.
 *
 * @param output what the program printed, including errors
 */
public record ProgramResult(int status, String output) {

  /**
   * @throws UncheckedIOException when there is no such program
   */
  public static ProgramResult of(Path directory, List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new ProgramResult(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotRunning("interrupted");
    }
  }

  /** Empty when the program is not installed. */
  public static Optional<ProgramResult> ifInstalled(Path directory, List<String> command) {
    try {
      return Optional.of(of(directory, command));
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }
}
