/** The words in which every service's decisions are spoken: findings, refusals, decisions. */
@NullMarked
package org.cairn.jurisdictions.ruling;

import org.jspecify.annotations.NullMarked;
