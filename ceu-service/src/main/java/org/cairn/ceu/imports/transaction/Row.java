package org.cairn.ceu.imports.transaction;

import java.util.UUID;

/**
 * A row of an import that has all it must have.
 *
 * @param pointer its place in the request
 * @param id under which it was sent
 */
public record Row<C>(String pointer, UUID id, C command) {}
