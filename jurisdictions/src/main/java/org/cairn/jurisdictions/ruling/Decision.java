package org.cairn.jurisdictions.ruling;

/**
 * The result of a command: its events, or the reasons against it.
 *
 * @param <E> the deciding service's events
 */
public sealed interface Decision<E> permits Accepted, Refused {}
