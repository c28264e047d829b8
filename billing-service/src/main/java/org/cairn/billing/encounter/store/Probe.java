package org.cairn.billing.encounter.store;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has to be looked up of an encounter before it is logged; what was not sent is null.
 *
 * @param startedAt within the times that the database knows
 */
public record Probe(
    @Nullable UUID encounterId,
    @Nullable UUID employmentId,
    @Nullable OffsetDateTime startedAt,
    @Nullable OffsetDateTime endedAt) {}
