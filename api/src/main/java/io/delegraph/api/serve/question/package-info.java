/**
 * Questions over HTTP: the same questions, judged by the same code, written by the same writers as those of the command
 * line, over the last epoch and as of its clock.
 *
 * <p>Not modelled: questions about a secret's value (only the command line takes one, from standard input), questions about
 * the past, questions of limited callers about changes and leaks, which are about the whole estate.
 */
@NullMarked
package io.delegraph.api.serve.question;

import org.jspecify.annotations.NullMarked;
