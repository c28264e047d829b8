/** The rules by which an applicant is eligible for a credential. */
@NullMarked
package org.cairn.applications.eligibility.decision;

import org.jspecify.annotations.NullMarked;
