/** Peers over HTTP. */
@NullMarked
package org.cairn.applications.peer.api;

import org.jspecify.annotations.NullMarked;
