/**
 * What all pages share: the frame around each, the addresses of styles and scripts, alternates in
 * other languages. Owns nothing of the domain and no HTTP. May call {@code platform.language},
 * {@code kernel} and libraries.
 */
package org.symbolon.platform.pages;
