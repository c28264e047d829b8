/** What may be done with a document, and what comes of it. */
@NullMarked
package org.cairn.applications.document.decision;

import org.jspecify.annotations.NullMarked;
