@NullMarked
package org.cairn.applications.document.decision;

import org.jspecify.annotations.NullMarked;
