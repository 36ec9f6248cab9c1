/**
 * By what right somebody offers: in which capacity, with which evidence, checked by whom; and
 * rights that two organisations offer. What brokers and operators have to look at stands in a list
 * of tasks. May call {@code listing} and what that may call.
 */
package org.symbolon.listing.right;
