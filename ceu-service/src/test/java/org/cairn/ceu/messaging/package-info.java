/** What is told to others. */
@NullMarked
package org.cairn.ceu.messaging;

import org.jspecify.annotations.NullMarked;
