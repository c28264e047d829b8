/** Peers' applications, their documents and the certificates that come of them. */
@NullMarked
package org.cairn.applications;

import org.jspecify.annotations.NullMarked;
