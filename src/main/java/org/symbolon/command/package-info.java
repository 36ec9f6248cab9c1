/**
 * The commands of the command line, one class each. Standard output carries what programs read;
 * everything for people goes to standard error. Exit codes: {@link org.symbolon.command.Exit}.
 */
package org.symbolon.command;
