/** The portal as a client of the services, with the signed-in person's token. */
@NullMarked
package org.cairn.gateway.portal.service;

import org.jspecify.annotations.NullMarked;
