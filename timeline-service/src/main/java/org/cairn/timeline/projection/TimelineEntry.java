package org.cairn.timeline.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a peer's timeline.
 *
 * @param position of its event in the order of arrival
 * @param happenedOn the business date of the fact
 * @param recordedAt when the owning service recorded it
 * @param details what the fact says, as JSON
 */
public record TimelineEntry(
    long position,
    UUID eventId,
    UUID peerId,
    String chapter,
    String type,
    LocalDate happenedOn,
    Instant recordedAt,
    UUID aggregateId,
    long sequence,
    @Nullable String jurisdiction,
    String details) {}
