/** Who is signed in: the sign-in service, and tokens that never leave the server. */
@NullMarked
package org.cairn.gateway.portal.session;

import org.jspecify.annotations.NullMarked;
