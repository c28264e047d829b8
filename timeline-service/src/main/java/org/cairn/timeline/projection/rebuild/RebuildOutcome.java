package org.cairn.timeline.projection.rebuild;

import java.time.Instant;
import java.util.UUID;
import org.cairn.timeline.projection.EntryTable.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * How a rebuild stands or ended.
 *
 * @param finishedAt when it ended; null also if nobody was left to write it down
 * @param milliseconds how long it took, or takes so far
 * @param events how many facts were rebuilt so far
 * @param live the timeline before, as of the moment of comparison; null until then
 * @param rebuilt the timeline rebuilt, as of the same moment
 * @param cause why it failed, as a code
 */
public record RebuildOutcome(
    UUID id,
    State state,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Long milliseconds,
    long events,
    @Nullable Fingerprint live,
    @Nullable Fingerprint rebuilt,
    @Nullable Differences differences,
    @Nullable String cause) {

  /** What can become of a rebuild; the live timeline has changed in one case only. */
  public enum State {
    RUNNING("running"),
    /** The rebuilt timeline is the live one. */
    SWAPPED("swapped"),
    /** Entries would have vanished, and nobody had agreed to that. */
    REFUSED("refused"),
    FAILED("failed"),
    /** Its process or its database went away. */
    BROKEN_OFF("broken-off");

    private final String code;

    State(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    static State of(String code) {
      for (State state : values()) {
        if (state.code.equals(code)) {
          return state;
        }
      }
      throw new IllegalArgumentException("not a state of a rebuild: " + code);
    }
  }
}
