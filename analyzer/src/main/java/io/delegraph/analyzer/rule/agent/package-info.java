/**
 * Rules about agents (AGT): how they are configured, and what they get by where they run.
 *
 * <p>Not modelled: instructions and prompts, tool descriptions, what a package does when it is started.
 */
@NullMarked
package io.delegraph.analyzer.rule.agent;

import org.jspecify.annotations.NullMarked;
