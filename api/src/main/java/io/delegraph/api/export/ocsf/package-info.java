/**
 * Findings as events of the Open Cybersecurity Schema Framework, one JSON object a line.
 *
 * <p>Events say version 1.6.0: the release that brought IAM Analysis Finding and {@code attack_graph}. Nothing newer is
 * used, so that whoever reads 1.6.0 or later reads them.
 *
 * <p>Not modelled: {@code ai_agent} and {@code delegation} (1.9.0), observables, identities' last activity, profiles.
 */
@NullMarked
package io.delegraph.api.export.ocsf;

import org.jspecify.annotations.NullMarked;
