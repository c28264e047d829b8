/** The one write path of peers. */
@NullMarked
package org.cairn.applications.peer.transaction;

import org.jspecify.annotations.NullMarked;
