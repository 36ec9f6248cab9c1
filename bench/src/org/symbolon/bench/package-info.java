/**
 * Measures the marketplace from outside: servers run as processes of their own, clients speak HTTP.
 * Every comparison is interleaved in one run, because ratios travel between machines and absolute
 * figures do not. May read every package; nothing of the marketplace knows of this one.
 */
package org.symbolon.bench;
