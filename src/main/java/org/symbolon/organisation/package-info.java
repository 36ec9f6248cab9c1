/**
 * Organisations: MSMEs, universities, spin-offs, institutes, centres. Owns their records, their
 * status, the computed size class and the rule version behind it. May call {@code taxonomy}, {@code
 * identity}, {@code platform} and {@code kernel}.
 */
package org.symbolon.organisation;
