/** Each state as data: its rules, their dates, and their sources. */
@NullMarked
package org.cairn.jurisdictions;

import org.jspecify.annotations.NullMarked;
