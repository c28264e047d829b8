/** Secrets that are published with the code for demos, and must not protect anything real. */
@NullMarked
package org.cairn.http.secrets;

import org.jspecify.annotations.NullMarked;
