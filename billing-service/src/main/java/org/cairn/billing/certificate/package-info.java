/** What other features need of certificates: their standing on a day. */
@NullMarked
package org.cairn.billing.certificate;

import org.jspecify.annotations.NullMarked;
