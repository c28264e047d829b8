/** What the platform itself announces, whichever service it runs in. */
@NullMarked
package org.cairn.contracts.platform;

import org.jspecify.annotations.NullMarked;
