/**
 * Rules about who answers for what (GOV): owners and registration.
 *
 * <p>Not modelled: controls, evidence, vendors, recertification, records that have expired.
 */
@NullMarked
package io.delegraph.analyzer.rule.governance;

import org.jspecify.annotations.NullMarked;
