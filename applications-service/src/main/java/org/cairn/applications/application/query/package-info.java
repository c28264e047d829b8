/** Reads for this service's API. */
@NullMarked
package org.cairn.applications.application.query;

import org.jspecify.annotations.NullMarked;
