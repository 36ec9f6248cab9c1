/** How often somebody may do something on this node. May call {@code kernel} and libraries. */
package org.symbolon.platform.limits;
