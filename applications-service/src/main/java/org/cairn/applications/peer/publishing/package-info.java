/** What is published of peers. */
@NullMarked
package org.cairn.applications.peer.publishing;

import org.jspecify.annotations.NullMarked;
