/** What is published of encounters. */
@NullMarked
package org.cairn.billing.encounter.publishing;

import org.jspecify.annotations.NullMarked;
