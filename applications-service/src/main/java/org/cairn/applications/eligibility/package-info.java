/** What applicants must show: the facts in a request, in the form that the rules evaluate. */
@NullMarked
package org.cairn.applications.eligibility;

import org.jspecify.annotations.NullMarked;
