/** Peers in PostgreSQL. */
@NullMarked
package org.cairn.applications.peer.store;

import org.jspecify.annotations.NullMarked;
