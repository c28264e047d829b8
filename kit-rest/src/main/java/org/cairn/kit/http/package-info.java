/** How every service reads requests and pages its answers. */
@NullMarked
package org.cairn.kit.http;

import org.jspecify.annotations.NullMarked;
