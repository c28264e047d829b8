/** What is published of agencies. */
@NullMarked
package org.cairn.billing.agency.publishing;

import org.jspecify.annotations.NullMarked;
