/** The rules for certificates: the standing on a day, and the cost of renewal. */
@NullMarked
package org.cairn.applications.certificate.decision;

import org.jspecify.annotations.NullMarked;
