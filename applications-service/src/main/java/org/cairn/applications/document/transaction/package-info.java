/** The write path of documents. */
@NullMarked
package org.cairn.applications.document.transaction;

import org.jspecify.annotations.NullMarked;
