package org.cairn.local.process;

import java.util.List;
import java.util.Optional;

/**
 * One run of the launcher, as kept in run.json.
 *
 * @param publicAddress where people and machines reach the system; empty when no gateway runs
 */
public record RunState(ProcessIdentity launcher, String publicAddress, List<PartState> parts) {

  public Optional<PartState> part(String name) {
    return parts.stream().filter(part -> part.name().equals(name)).findFirst();
  }
}
