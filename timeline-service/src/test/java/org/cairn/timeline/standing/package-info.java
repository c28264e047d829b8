@NullMarked
package org.cairn.timeline.standing;

import org.jspecify.annotations.NullMarked;
