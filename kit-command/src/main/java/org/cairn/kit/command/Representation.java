package org.cairn.kit.command;

import java.util.UUID;

/**
 * A record in a response.
 *
 * @param id of the record, used in its address and in the audit entry
 * @param version becomes the {@code ETag}
 * @param view becomes the body
 */
public record Representation(UUID id, long version, Object view) {}
