/** Agencies of organizations, and relationships to peers. */
@NullMarked
package org.cairn.timeline.access.store;

import org.jspecify.annotations.NullMarked;
