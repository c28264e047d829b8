/** The rules of certificates: what one is worth on a day, and what it costs to keep. */
@NullMarked
package org.cairn.applications.certificate.decision;

import org.jspecify.annotations.NullMarked;
