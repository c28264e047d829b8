/** What was published with the code for trying it out, and must not guard anything real. */
@NullMarked
package org.cairn.http.secrets;

import org.jspecify.annotations.NullMarked;
