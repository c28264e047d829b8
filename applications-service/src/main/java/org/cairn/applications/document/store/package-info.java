/** Documents, their files, and where each file lies. */
@NullMarked
package org.cairn.applications.document.store;

import org.jspecify.annotations.NullMarked;
