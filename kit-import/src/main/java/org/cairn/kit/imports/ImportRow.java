package org.cairn.kit.imports;

import java.util.UUID;

/**
 * A row of an import that has all it must have.
 *
 * @param pointer its place in the request
 * @param id under which it was sent
 */
public record ImportRow<C>(String pointer, UUID id, C command) {}
