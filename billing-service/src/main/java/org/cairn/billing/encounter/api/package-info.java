/** Encounters over HTTP, one or many at once. */
@NullMarked
package org.cairn.billing.encounter.api;

import org.jspecify.annotations.NullMarked;
