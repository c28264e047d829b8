package org.cairn.timeline.rebuild.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.cairn.timeline.projection.EntryTable.Fingerprint;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The progress or the outcome of a rebuild, as it is stored and shown.
 *
 * @param state running, swapped, refused (entries would have been lost), failed or interrupted
 * @param finishedAt null also if nobody was left to record the end
 * @param milliseconds how long it took, or has taken so far; null if it was broken off
 * @param events how many facts have been rebuilt so far
 * @param live the timeline before, and {@code rebuilt} the new one, as of the same moment; null
 *     until both are compared
 * @param agrees whether both are the same, hash for hash
 * @param cause why it failed, as a code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RebuildView(
    UUID rebuildId,
    @Schema(enumeration = {"running", "swapped", "refused", "failed", "interrupted"}) String state,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Long milliseconds,
    long events,
    @Nullable Fingerprint live,
    @Nullable Fingerprint rebuilt,
    @Nullable Boolean agrees,
    @Nullable Differences differences,
    @Nullable String cause) {}
