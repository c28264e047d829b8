package org.cairn.journeys.running;

import java.util.Optional;

/**
 * One part of a running system, as its launcher describes it.
 *
 * @param pid 0 while no process runs
 * @param management address of a service's health and metrics; empty for other parts
 */
public record Part(
    String name,
    String stage,
    long pid,
    int port,
    String address,
    String management,
    String log,
    long readyAfterMillis,
    int restarts) {

  public boolean isReady() {
    return stage.equals("READY");
  }

  public Optional<ProcessHandle> process() {
    return pid == 0 ? Optional.empty() : ProcessHandle.of(pid);
  }
}
