/**
 * Whose files a document of a machine belongs to, told by where it lies: collectors that read a person's files name the
 * same user the same. May use the JDK and {@code cypher.graph}; reads nothing.
 *
 * <p>Not modelled: several accounts with one home folder, folders that were moved by a setting ({@code
 * CLAUDE_CONFIG_DIR}, {@code XDG_CONFIG_HOME}).
 */
@NullMarked
package io.delegraph.collector.parse.machine;

import org.jspecify.annotations.NullMarked;
