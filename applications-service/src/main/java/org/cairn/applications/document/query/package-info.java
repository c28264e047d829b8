/** How far checklists have come, as their documents say. */
@NullMarked
package org.cairn.applications.document.query;

import org.jspecify.annotations.NullMarked;
