/** Rule packs, loaded once at start: a service with a pack it cannot read does not start. */
@NullMarked
package org.cairn.kit.packs;

import org.jspecify.annotations.NullMarked;
