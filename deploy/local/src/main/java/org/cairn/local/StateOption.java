package org.cairn.local;

import java.nio.file.Path;
import org.cairn.local.process.RunState;
import org.cairn.local.process.StateFolder;
import picocli.CommandLine.Option;

/** Names the folder of one local system; the script passes {@code .cairn} of its checkout. */
final class StateOption {
  @Option(names = "--dir", required = true, hidden = true, paramLabel = "DIRECTORY")
  private Path directory = Path.of("");

  StateFolder folder() {
    return new StateFolder(directory.toAbsolutePath().normalize());
  }

  /** The state of the running system. */
  RunState liveRun() {
    return folder().liveRun().orElseThrow(() -> new LaunchFailure("not up; ./cairn up starts it"));
  }
}
