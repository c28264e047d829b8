/** A real Keycloak, unpacked and built once per machine, with the demo realm. */
@NullMarked
package org.cairn.local.keycloak;

import org.jspecify.annotations.NullMarked;
