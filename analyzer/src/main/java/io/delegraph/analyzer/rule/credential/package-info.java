/**
 * Rules about credentials (CRD): their age and their use.
 *
 * <p>Not modelled: sharing, exposure, orphans; use that only logs show.
 */
@NullMarked
package io.delegraph.analyzer.rule.credential;

import org.jspecify.annotations.NullMarked;
