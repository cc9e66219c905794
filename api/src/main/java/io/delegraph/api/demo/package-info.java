/**
 * A small estate composed for {@code demo}: an AWS account in the formats of its exports, an estate file, and what no
 * export carries. Every weak part has a corrected twin, named {@code -fixed}, that stays silent.
 *
 * <p>Not modelled: observed calls, clouds besides AWS.
 */
@NullMarked
package io.delegraph.api.demo;

import org.jspecify.annotations.NullMarked;
