/** What is said of a client, sealed before it reaches the database. */
@NullMarked
package org.cairn.billing.encounter.sealing;

import org.jspecify.annotations.NullMarked;
