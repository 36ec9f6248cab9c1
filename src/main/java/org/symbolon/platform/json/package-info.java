/** The one way in which the marketplace reads and writes JSON. */
package org.symbolon.platform.json;
