/** What is published of certificates. */
@NullMarked
package org.cairn.applications.certificate.publishing;

import org.jspecify.annotations.NullMarked;
