package org.cairn.journeys.evidence;

import java.nio.file.Path;
import java.util.List;
import org.cairn.journeys.running.Launcher;
import org.cairn.journeys.running.ProgramResult;

/** {@code ./cairn audit verify}, for the system in this state folder. */
public record AuditVerify(Path root, Path stateFolder) {

  public ProgramResult all() {
    return Launcher.run(root, List.of("audit", "verify", "--dir", stateFolder.toString()));
  }

  public ProgramResult of(String service) {
    return Launcher.run(
        root, List.of("audit", "verify", "--service", service, "--dir", stateFolder.toString()));
  }
}
