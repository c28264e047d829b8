/** The pages themselves: what is asked of the services, and how it is put into plain words. */
@NullMarked
package org.cairn.gateway.portal.page;

import org.jspecify.annotations.NullMarked;
