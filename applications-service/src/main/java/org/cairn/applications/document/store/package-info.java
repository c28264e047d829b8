/** Documents, their files, and where each file is kept. */
@NullMarked
package org.cairn.applications.document.store;

import org.jspecify.annotations.NullMarked;
