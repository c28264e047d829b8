/** Documents as a peer submits them, and ways to check from outside how they were processed. */
@NullMarked
package org.cairn.journeys.document;

import org.jspecify.annotations.NullMarked;
