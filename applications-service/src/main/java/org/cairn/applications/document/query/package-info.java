/** Reading of documents. */
@NullMarked
package org.cairn.applications.document.query;

import org.jspecify.annotations.NullMarked;
