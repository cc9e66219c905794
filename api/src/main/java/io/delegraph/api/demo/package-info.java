/**
 * An estate composed for {@code demo}, in the formats of real ones: two laptops with three agents and their tool servers,
 * a CI, an organisation of two AWS accounts, a scanner's report on a repository, and an estate file. Every weak part has a
 * corrected twin, named {@code -fixed}, that stays silent.
 *
 * <p>The runs are the five shapes of the gap between what is asked and what is done: a registry token broader than its
 * request, billing that is not kept to an account, an orchestrator that hands over more than it has, a plugin with a key of
 * its own, and a service account that several tools share.
 *
 * <p>Not modelled: clouds besides AWS.
 */
@NullMarked
package io.delegraph.api.demo;

import org.jspecify.annotations.NullMarked;
