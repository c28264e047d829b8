package org.cairn.timeline.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.cairn.timeline.projection.EntryTable.Fingerprint;
import org.cairn.timeline.projection.rebuild.Differences;
import org.cairn.timeline.projection.rebuild.RebuildOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a rebuild stands or ended.
 *
 * @param state running, swapped, refused (entries would have vanished), failed or broken-off
 * @param milliseconds how long it took, or takes so far; unknown if it was broken off
 * @param events how many facts were rebuilt so far
 * @param live the timeline before, and {@code rebuilt} the new one, as of the same moment
 * @param agrees whether both are the same, hash for hash
 */
@Schema(requiredProperties = {"rebuildId", "state", "startedAt", "events"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RebuildView(
    UUID rebuildId,
    @Schema(enumeration = {"running", "swapped", "refused", "failed", "broken-off"}) String state,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Long milliseconds,
    long events,
    @Nullable FingerprintView live,
    @Nullable FingerprintView rebuilt,
    @Nullable Boolean agrees,
    @Nullable DifferencesView differences,
    @Nullable String cause) {

  @Schema(requiredProperties = {"entries", "hash"})
  public record FingerprintView(long entries, String hash) {
    static @Nullable FingerprintView of(@Nullable Fingerprint fingerprint) {
      return fingerprint == null
          ? null
          : new FingerprintView(fingerprint.entries(), fingerprint.hash());
    }
  }

  /**
   * In which entries the two differ.
   *
   * @param examples up to twenty of each kind
   */
  @Schema(requiredProperties = {"appearing", "vanishing", "altered", "examples"})
  public record DifferencesView(
      long appearing,
      long vanishing,
      long altered,
      @Schema(implementation = DifferenceView[].class) @JsonRawValue String examples) {
    static @Nullable DifferencesView of(@Nullable Differences found) {
      return found == null
          ? null
          : new DifferencesView(
              found.appearing(), found.vanishing(), found.altered(), found.examples());
    }
  }

  /** One entry in which the two differ: its event and how, never what it says. */
  @Schema(requiredProperties = {"eventId", "difference"})
  public record DifferenceView(
      UUID eventId,
      @Schema(enumeration = {"appearing", "vanishing", "altered"}) String difference) {}

  static RebuildView of(RebuildOutcome outcome) {
    return new RebuildView(
        outcome.id(),
        outcome.state().code(),
        outcome.startedAt(),
        outcome.finishedAt(),
        outcome.milliseconds(),
        outcome.events(),
        FingerprintView.of(outcome.live()),
        FingerprintView.of(outcome.rebuilt()),
        outcome.live() == null ? null : outcome.live().equals(outcome.rebuilt()),
        DifferencesView.of(outcome.differences()),
        outcome.cause());
  }
}
