/** Certificates over HTTP. */
@NullMarked
package org.cairn.applications.certificate.api;

import org.jspecify.annotations.NullMarked;
