/** The calculator over HTTP. */
@NullMarked
package org.cairn.ceu.standing.api;

import org.jspecify.annotations.NullMarked;
