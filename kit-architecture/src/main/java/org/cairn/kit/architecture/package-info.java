/**
 * The architecture rules, each with its reason and what to do instead. Every service checks itself
 * with them.
 */
@NullMarked
package org.cairn.kit.architecture;

import org.jspecify.annotations.NullMarked;
