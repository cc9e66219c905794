/**
 * Configurations of programs that run language models with tools: which tool servers they start or call, with which
 * credentials, and whether they have a shell. Files are read; no server is started and no address is called. May use
 * {@code collector.parse} and {@code cypher.graph}.
 *
 * <p>What starts a server is read for its program, package and version and then dropped: arguments, addresses with
 * credentials and values of variables are never stated.
 *
 * <p>Not modelled: settings that a client keeps in databases of its own (automatic approval in Cursor's window); folders
 * that were moved by a variable ({@code CLAUDE_CONFIG_DIR}, {@code COPILOT_HOME}); approvals of single tools (a list of
 * them makes a server's approval UNKNOWN); rules that deny or allow whole servers from another file ({@code
 * allowedMcpServers}, {@code mcp__server}); {@code useLegacyMcpJson}; files that are mounted into a container, but for the home,
 * the whole file system and the socket of the container engine; mounts of project folders and of other users' homes; the order
 * in which files of several scopes override each other: each states what it says. {@code plugins/marketplaces} is a
 * catalogue of what could be installed and is not read.
 */
@NullMarked
package io.delegraph.collector.mcp;

import org.jspecify.annotations.NullMarked;
