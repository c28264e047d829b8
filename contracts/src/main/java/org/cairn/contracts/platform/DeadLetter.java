package org.cairn.contracts.platform;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A consumer could not take an event over and parked it; later events of the same key wait behind
 * it. The record repeats the original byte for byte, so that it can be replayed from here.
 *
 * <p>Never deconstruct it in a record pattern: some components may be null.
 *
 * @param eventId the original's {@code ce_id}; absent when the record carried none
 * @param type the original's {@code ce_type}; absent when the record carried none
 * @param topic where the original was read
 * @param key the original's Kafka key; absent when it had none
 * @param consumer the service that parked it
 * @param cause one of {@link #UNKNOWN_VERSION}, {@link #HANDLER_FAILED}, {@link #UNREADABLE}
 * @param originalValue the original's value in Base64; empty when it had none
 * @param originalHeaders the original's headers as text
 */
public record DeadLetter(
    @Nullable String eventId,
    @Nullable String type,
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    String consumer,
    String cause,
    Instant parkedAt,
    String originalValue,
    Map<String, String> originalHeaders) {

  public static final String TYPE = "org.cairn.platform.EventParked.v1";

  /** The name is known, this version of it is not. */
  public static final String UNKNOWN_VERSION = "unknown-version";

  /** The handler still failed after its retries. */
  public static final String HANDLER_FAILED = "handler-failed";

  /** The record is no CloudEvent, or its value does not fit its type. */
  public static final String UNREADABLE = "unreadable";

  public DeadLetter {
    originalHeaders = Collections.unmodifiableMap(new LinkedHashMap<>(originalHeaders));
  }
}
