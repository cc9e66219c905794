/**
 * What Grafana's node graph panel reads by way of its Infinity data source: a risk path as nodes and edges, and the list
 * to choose one from. Field names are Grafana's; {@code docs/grafana/delegraph.json} is a dashboard that uses them.
 *
 * <p>Not modelled: figures over time (Prometheus has them), graphs beyond one path.
 */
@NullMarked
package io.delegraph.api.serve.grafana;

import org.jspecify.annotations.NullMarked;
