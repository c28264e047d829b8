/** How a peer stands, from what is recorded. */
@NullMarked
package org.cairn.ceu.standing.query;

import org.jspecify.annotations.NullMarked;
