/**
 * Observations in one embedded SQL file (SQLite): append-only, unique by source and native id, safe against a crash, with
 * memory that does not grow with their number. The only package that talks to a database by SQL.
 *
 * <p>Read {@link io.delegraph.cypher.store.event.SqlEventStore} first. The tables stand in {@code resources/sql/event}.
 *
 * <p>Not modelled: removal of old observations; several writers at a time (the caller holds the right to write); encryption
 * of the file (it holds no secret values, and only its owner may read it).
 */
@NullMarked
package io.delegraph.cypher.store.event;

import org.jspecify.annotations.NullMarked;
