/**
 * The marketplace as people use it: a started server with the demonstration catalogue, in Chromium.
 */
package org.symbolon.browser;
