package org.cairn.jurisdictions.ruling;

/**
 * The answer to a command: what happens, or why not.
 *
 * @param <E> the deciding service's events
 */
public sealed interface Decision<E> permits Accepted, Refused {}
