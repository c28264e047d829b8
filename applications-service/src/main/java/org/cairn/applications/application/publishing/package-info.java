/** What is published of applications. */
@NullMarked
package org.cairn.applications.application.publishing;

import org.jspecify.annotations.NullMarked;
