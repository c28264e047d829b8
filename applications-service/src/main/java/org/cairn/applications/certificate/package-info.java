/** What other features need of certificates: to issue, import and show them. */
@NullMarked
package org.cairn.applications.certificate;

import org.jspecify.annotations.NullMarked;
