/** The rules of applications. */
@NullMarked
package org.cairn.applications.application.decision;

import org.jspecify.annotations.NullMarked;
