/** The one write path of applications. */
@NullMarked
package org.cairn.applications.application.transaction;

import org.jspecify.annotations.NullMarked;
