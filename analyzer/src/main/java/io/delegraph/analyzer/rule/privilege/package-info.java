/**
 * Rules about effective privilege (PRV): what a principal reaches, and how it could reach more.
 *
 * <p>Not modelled: right-sizing against use, confused deputies, separation of duty, toxic flows.
 */
@NullMarked
package io.delegraph.analyzer.rule.privilege;

import org.jspecify.annotations.NullMarked;
