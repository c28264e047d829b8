/** What this service publishes, held against the schemas. */
@NullMarked
package org.cairn.applications.publishing;

import org.jspecify.annotations.NullMarked;
