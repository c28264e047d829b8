/** Lists of credits, and who may see them. */
@NullMarked
package org.cairn.ceu.credit.query;

import org.jspecify.annotations.NullMarked;
