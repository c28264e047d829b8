/**
 * How long people stay, estimated from spells that are partly observed. Mathematics over arrays: no
 * person, no clock, no database. Equal to R's survival package, see {@code src/test/r}.
 */
@NullMarked
package org.cairn.timeline.statistics;

import org.jspecify.annotations.NullMarked;
