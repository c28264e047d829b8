package org.cairn.kit.command;

import java.util.UUID;

/**
 * A record as it is answered.
 *
 * @param id of the record, which stands in its address and in the audit entry
 * @param version becomes the {@code ETag}
 * @param view becomes the body
 */
public record Representation(UUID id, long version, Object view) {}
