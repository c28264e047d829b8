package org.cairn.timeline.stream;

import java.time.Instant;
import java.util.UUID;
import org.cairn.timeline.query.View;

/**
 * Who follows which path, how much of it they may see, and until when.
 *
 * @param subject the sign-in
 * @param until when the token expires, and with it the right to go on
 */
public record Reader(String subject, UUID peerId, View view, Instant until) {}
