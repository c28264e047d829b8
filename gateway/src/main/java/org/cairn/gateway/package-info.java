/** The entrance: the order in which a request is checked before it is passed on. */
@NullMarked
package org.cairn.gateway;

import org.jspecify.annotations.NullMarked;
