/** The rules of becoming a peer in the record. */
@NullMarked
package org.cairn.applications.peer.decision;

import org.jspecify.annotations.NullMarked;
