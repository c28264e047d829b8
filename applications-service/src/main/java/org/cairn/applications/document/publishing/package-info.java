/** What is published of documents. */
@NullMarked
package org.cairn.applications.document.publishing;

import org.jspecify.annotations.NullMarked;
