package org.cairn.timeline.store;

import org.cairn.kit.inbox.ReceivedEvent;

/**
 * A fact and its place in the order of arrival.
 *
 * @param position rises in the order of the commits; without meaning otherwise, and with holes
 */
public record Arrival(long position, ReceivedEvent event) {}
