/**
 * One query in; a page of hits, facets and suggestions out. Owns what a search means: which
 * listings belong to the result, in which order, why each is there, and how every facet is counted.
 * May call {@code listing}, {@code taxonomy}, {@code organisation}, {@code platform} and {@code
 * kernel}.
 */
package org.symbolon.search;
