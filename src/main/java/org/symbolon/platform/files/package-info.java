/**
 * Files that people send: checked by their bytes, pictures drawn anew without metadata, documents
 * refused when they could do anything but be read, kept in PostgreSQL under names of our own. Owns
 * the table {@code stored_file}; whose a file is and who may open it is the caller's matter. May
 * call {@code platform.http}, {@code platform.database}, {@code kernel} and libraries.
 */
package org.symbolon.platform.files;
