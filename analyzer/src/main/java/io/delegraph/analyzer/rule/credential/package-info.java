/**
 * Rules about credentials (CRD): their age, their use, who shares them and where they lie exposed.
 *
 * <p>Not modelled: orphans; use that only logs show beyond what a source states as observed; attribution of single records.
 */
@NullMarked
package io.delegraph.analyzer.rule.credential;

import org.jspecify.annotations.NullMarked;
