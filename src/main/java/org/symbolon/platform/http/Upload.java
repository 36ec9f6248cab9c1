package org.symbolon.platform.http;

import java.nio.file.Path;

/**
 * A file that a form carried. It lies in a folder of our own until the request is answered. What
 * the sender says of its name and type is not kept: neither can be believed.
 *
 * @param field of the form
 * @param size in bytes
 */
public record Upload(String field, Path path, long size) {}
