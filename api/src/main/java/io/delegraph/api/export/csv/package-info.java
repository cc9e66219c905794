/**
 * Findings and privileges as CSV (RFC 4180), for spreadsheets.
 *
 * <p>Spreadsheets run cells that begin with {@code = + - @}, a tab or a line break as formulas; names come from documents
 * that anybody may have written. Such a cell gets an apostrophe in front, which spreadsheets hide or show and never run.
 *
 * <p>Not modelled: paths step by step (a cell holds the whole path as text), measures.
 */
@NullMarked
package io.delegraph.api.export.csv;

import org.jspecify.annotations.NullMarked;
