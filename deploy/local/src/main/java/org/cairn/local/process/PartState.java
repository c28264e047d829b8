package org.cairn.local.process;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of one part.
 *
 * @param pid 0 while no process runs
 * @param started start of the process; the epoch while no process runs
 * @param management where a service tells its health and metrics; empty for the other parts
 * @param readyAfterMillis from the start of the process to its readiness; 0 until then
 * @param restarts how often it was started again after a death
 */
public record PartState(
    String name,
    Stage stage,
    long pid,
    Instant started,
    int port,
    String address,
    String management,
    String log,
    long readyAfterMillis,
    int restarts) {

  /** The stations in the life of a part. */
  public enum Stage {
    WAITING,
    STARTING,
    READY,
    RESTARTING,
    SILENT,
    STOPPED
  }

  static PartState waiting(String name, int port, String address, String management, Path log) {
    return new PartState(
        name, Stage.WAITING, 0, Instant.EPOCH, port, address, management, log.toString(), 0, 0);
  }

  PartState starting(ProcessIdentity process) {
    return with(Stage.STARTING, process, 0, restarts);
  }

  PartState ready(long afterMillis) {
    return with(Stage.READY, new ProcessIdentity(pid, started), afterMillis, restarts);
  }

  PartState restarting() {
    return with(Stage.RESTARTING, new ProcessIdentity(0, Instant.EPOCH), 0, restarts + 1);
  }

  PartState stopped() {
    return with(Stage.STOPPED, new ProcessIdentity(0, Instant.EPOCH), 0, restarts);
  }

  private PartState with(Stage next, ProcessIdentity process, long afterMillis, int times) {
    return new PartState(
        name,
        next,
        process.pid(),
        process.started(),
        port,
        address,
        management,
        log,
        afterMillis,
        times);
  }

  /** It was ready once, but does not answer now. */
  public PartState silent() {
    return with(Stage.SILENT, new ProcessIdentity(pid, started), readyAfterMillis, restarts);
  }

  /** The process of this part, if it still lives. */
  public Optional<ProcessHandle> living() {
    return pid == 0 ? Optional.empty() : new ProcessIdentity(pid, started).living();
  }
}
