/**
 * What runs inside the child JVM of the embedded Elasticsearch. Compiled against the server's jars,
 * which are not on the class path of the marketplace: no class outside of this package may refer to
 * it.
 */
package org.symbolon.platform.embedded.node;
