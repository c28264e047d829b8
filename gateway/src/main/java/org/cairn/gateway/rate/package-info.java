/** How many requests an address and a token's subject may send. */
@NullMarked
package org.cairn.gateway.rate;

import org.jspecify.annotations.NullMarked;
