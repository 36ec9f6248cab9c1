/**
 * OpenID Connect as its client: discovery, the way to the provider with PKCE, and the checks of
 * what it says. May call {@code kernel}, {@code platform.json} and libraries; knows no account.
 */
package org.symbolon.platform.openid;
