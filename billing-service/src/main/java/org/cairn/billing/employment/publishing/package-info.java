/** What is published of employment. */
@NullMarked
package org.cairn.billing.employment.publishing;

import org.jspecify.annotations.NullMarked;
