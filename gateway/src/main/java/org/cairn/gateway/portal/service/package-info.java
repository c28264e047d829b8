/** The portal as a client of the services, in the name of the person who looks at it. */
@NullMarked
package org.cairn.gateway.portal.service;

import org.jspecify.annotations.NullMarked;
