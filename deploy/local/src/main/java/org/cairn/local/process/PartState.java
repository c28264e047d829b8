package org.cairn.local.process;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The state of one part.
 *
 * @param pid 0 while no process runs
 * @param started start of the process; the epoch while no process runs
 * @param management address of a service's health and metrics; empty for other parts
 * @param readyAfterMillis time from the start of the process until it was ready; 0 before
 * @param restarts how many times it was restarted after it died
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

  /** The stages in the life of a part. */
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

  /** The part was ready, but does not respond now. */
  public PartState silent() {
    return with(Stage.SILENT, new ProcessIdentity(pid, started), readyAfterMillis, restarts);
  }

  /** The process of this part, if it is alive. */
  public Optional<ProcessHandle> living() {
    return pid == 0 ? Optional.empty() : new ProcessIdentity(pid, started).living();
  }
}
