@NullMarked
package org.cairn.journeys.document;

import org.jspecify.annotations.NullMarked;
