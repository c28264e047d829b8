package org.cairn.kit.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact on its way into the outbox. Sequence, time and id are given by the database in the
 * statement that stores it, because only there is the order of commits within one aggregate known.
 *
 * @param channel the part of the topic after {@code cairn.}, for example {@code applications}
 * @param key the Kafka key: the peer if the fact concerns exactly one, else the aggregate
 * @param subject the peer the fact is about; becomes {@code ce_subject}
 */
public record OutgoingEvent(
    String channel,
    UUID aggregateId,
    String type,
    byte[] payload,
    String key,
    @Nullable UUID subject,
    @Nullable String jurisdiction,
    Origin origin) {}
