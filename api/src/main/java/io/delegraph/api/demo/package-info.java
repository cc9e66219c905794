/**
 * An estate composed for {@code demo}, in the formats of real ones: two laptops with three agents and their tool servers,
 * a CI, an organisation of two AWS accounts, a scanner's report on a repository, and an estate file. Every weak part has a
 * corrected twin, named {@code -fixed}, that stays silent.
 *
 * <p>Not modelled: observed calls, clouds besides AWS.
 */
@NullMarked
package io.delegraph.api.demo;

import org.jspecify.annotations.NullMarked;
