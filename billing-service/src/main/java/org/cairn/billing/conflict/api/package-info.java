/** Conflicts over HTTP, for boards. */
@NullMarked
package org.cairn.billing.conflict.api;

import org.jspecify.annotations.NullMarked;
