/** What the platform itself publishes, in whichever service. */
@NullMarked
package org.cairn.contracts.platform;

import org.jspecify.annotations.NullMarked;
