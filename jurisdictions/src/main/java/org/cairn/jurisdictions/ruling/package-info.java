/** The vocabulary of every service's decisions: findings, refusals, decisions. */
@NullMarked
package org.cairn.jurisdictions.ruling;

import org.jspecify.annotations.NullMarked;
