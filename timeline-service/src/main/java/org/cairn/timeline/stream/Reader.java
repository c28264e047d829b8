package org.cairn.timeline.stream;

import java.time.Instant;
import java.util.UUID;
import org.cairn.timeline.access.View;

/**
 * Who follows which timeline, how much of it they may see, and until when.
 *
 * @param subject the sign-in
 * @param until when the token expires, and with it the right to continue
 */
public record Reader(String subject, UUID peerId, View view, Instant until) {}
