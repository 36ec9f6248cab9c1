/**
 * Who is asking. Until accounts exist there are two: a visitor, and the operator who holds the
 * token of the settings. May call {@code kernel} and {@code platform}.
 */
package org.symbolon.identity;
