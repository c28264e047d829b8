/** What the words of a decision guarantee. */
@NullMarked
package org.cairn.jurisdictions.ruling;

import org.jspecify.annotations.NullMarked;
