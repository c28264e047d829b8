package org.cairn.contracts.platform;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event was parked: by a consumer that could not apply it, so that later events of the same key
 * wait behind it; or by an administrator before it was published, because the broker refuses it
 * permanently. The record repeats the original byte for byte as far as it is short enough, because
 * it is a fact itself and has the bounds of one.
 *
 * <p>Never deconstruct it in a record pattern: some components may be null.
 *
 * @param eventId the original's {@code ce_id}; absent when the record carried none
 * @param type the original's {@code ce_type}; absent when the record carried none
 * @param topic where the original was read, or should have been published
 * @param partition absent for an event that was never published, as is the offset
 * @param key the original's Kafka key; absent when it had none
 * @param consumer the service that parked it
 * @param cause one of {@link #UNKNOWN_VERSION}, {@link #HANDLER_FAILED}, {@link #UNREADABLE},
 *     {@link #REFUSED_BY_BROKER}
 * @param originalValue the original's value in Base64; empty when it had none, absent when it is
 *     too long to be repeated
 * @param originalHeaders the original's headers as text, as far as they are short enough
 */
public record DeadLetter(
    @Nullable String eventId,
    @Nullable String type,
    String topic,
    @Nullable Integer partition,
    @Nullable Long offset,
    @Nullable String key,
    String consumer,
    String cause,
    Instant parkedAt,
    @Nullable String originalValue,
    Map<String, String> originalHeaders) {

  public static final String TYPE = "org.cairn.platform.EventParked.v1";

  /** The name is known, this version of it is not. */
  public static final String UNKNOWN_VERSION = "unknown-version";

  /** The handler still failed after its retries. */
  public static final String HANDLER_FAILED = "handler-failed";

  /** The record is not a CloudEvent, or its value does not fit its type. */
  public static final String UNREADABLE = "unreadable";

  /** The broker refused it for a reason that a retry does not fix; it was never published. */
  public static final String REFUSED_BY_BROKER = "refused-by-broker";

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_VALUE = 32_768;
  private static final int MOST_HEADERS = 20;
  private static final int LONGEST_HEADER_NAME = 50;
  private static final int LONGEST_HEADER = 300;

  public DeadLetter {
    eventId = atMost(LONGEST_NAME, eventId);
    type = atMost(LONGEST_NAME, type);
    key = atMost(LONGEST_NAME, key);
    originalValue = atMost(LONGEST_VALUE, originalValue);
    originalHeaders = Collections.unmodifiableMap(shortOnes(originalHeaders));
  }

  private static @Nullable String atMost(int longest, @Nullable String text) {
    return text == null || text.length() > longest ? null : text;
  }

  private static Map<String, String> shortOnes(Map<String, String> headers) {
    var repeated = new LinkedHashMap<String, String>();
    headers.forEach((name, value) -> {
      if (repeated.size() < MOST_HEADERS
          && isPlain(name, LONGEST_HEADER_NAME)
          && isPlain(value, LONGEST_HEADER)) {
        repeated.put(name, value);
      }
    });
    return repeated;
  }

  /** Other characters take up to twelve bytes each in JSON. */
  private static boolean isPlain(String text, int longest) {
    return text.length() <= longest && text.chars().allMatch(it -> it >= ' ' && it <= '~');
  }
}
