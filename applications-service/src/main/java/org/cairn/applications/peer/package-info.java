/** What other features need of peers: who may open whose case, and the records of peers. */
@NullMarked
package org.cairn.applications.peer;

import org.jspecify.annotations.NullMarked;
