/**
 * The rules of how Cairn is laid out, each with its reason and with what to do instead. Every
 * service checks itself by them.
 */
@NullMarked
package org.cairn.kit.architecture;

import org.jspecify.annotations.NullMarked;
