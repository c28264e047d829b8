/** Credits over HTTP. */
@NullMarked
package org.cairn.ceu.credit.api;

import org.jspecify.annotations.NullMarked;
