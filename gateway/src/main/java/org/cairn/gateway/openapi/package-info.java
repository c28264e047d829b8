/** One OpenAPI document made of those of all services, and a page to read it. */
@NullMarked
package org.cairn.gateway.openapi;

import org.jspecify.annotations.NullMarked;
