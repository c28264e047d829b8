/** What is published of conflicts. */
@NullMarked
package org.cairn.billing.conflict.publishing;

import org.jspecify.annotations.NullMarked;
