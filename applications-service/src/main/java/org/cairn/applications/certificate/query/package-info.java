/** The standing of a certificate at the time of a request. */
@NullMarked
package org.cairn.applications.certificate.query;

import org.jspecify.annotations.NullMarked;
