/** What other features need of applications, and what applications need of their documents. */
@NullMarked
package org.cairn.applications.application;

import org.jspecify.annotations.NullMarked;
