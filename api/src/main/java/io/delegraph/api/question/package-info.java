/**
 * Questions about authority and their answers: what the command line asks, free of command line and HTTP. One load and
 * one analysis serve as many questions as are asked together.
 *
 * <p>Not modelled: session policies (an answer under one is at most UNKNOWN), questions about the past.
 */
@NullMarked
package io.delegraph.api.question;

import org.jspecify.annotations.NullMarked;
