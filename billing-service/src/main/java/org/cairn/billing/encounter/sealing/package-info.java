/** Client references and notes are sealed before they reach the database. */
@NullMarked
package org.cairn.billing.encounter.sealing;

import org.jspecify.annotations.NullMarked;
