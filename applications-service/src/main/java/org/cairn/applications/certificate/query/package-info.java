/** What a certificate is worth when it is asked. */
@NullMarked
package org.cairn.applications.certificate.query;

import org.jspecify.annotations.NullMarked;
