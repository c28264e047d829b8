package org.cairn.jurisdictions.parameter;

/**
 * A place in a pack that can have a value.
 *
 * @param path its name in packs, overrides and findings; a flag has no dot in it
 */
public record Parameter<T>(String path, Form<T> form) {}
