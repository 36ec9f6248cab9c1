/**
 * The analysis module of the embedded Elasticsearch, under the names of the full distribution. It
 * runs inside the child JVM only: no class outside of this package may refer to it.
 */
package org.symbolon.platform.embedded.analysis;
