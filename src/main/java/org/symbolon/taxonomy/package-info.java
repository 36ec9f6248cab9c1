/**
 * Vocabularies: reviewed files below {@code vocabularies/} with version, source and labels, one
 * place each, and what follows from them: which green topics an IPC symbol belongs to, which
 * countries an office covers. Read once at the start; immutable. May call {@code kernel}.
 */
package org.symbolon.taxonomy;
