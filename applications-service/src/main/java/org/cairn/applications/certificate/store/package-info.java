/** Certificates in PostgreSQL. */
@NullMarked
package org.cairn.applications.certificate.store;

import org.jspecify.annotations.NullMarked;
