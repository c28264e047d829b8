@NullMarked
package org.cairn.kit.http;

import org.jspecify.annotations.NullMarked;
