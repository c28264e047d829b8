/** Counts the results of a test run from its reports. */
@NullMarked
package org.cairn.local.report;

import org.jspecify.annotations.NullMarked;
