/** What applicants must show: the facts in a request, in the form in which the rules weigh them. */
@NullMarked
package org.cairn.applications.eligibility;

import org.jspecify.annotations.NullMarked;
