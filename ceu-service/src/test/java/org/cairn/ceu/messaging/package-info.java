/** Published events. */
@NullMarked
package org.cairn.ceu.messaging;

import org.jspecify.annotations.NullMarked;
