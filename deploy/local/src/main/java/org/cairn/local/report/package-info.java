/** What a test run executed, counted from the reports it left behind. */
@NullMarked
package org.cairn.local.report;

import org.jspecify.annotations.NullMarked;
