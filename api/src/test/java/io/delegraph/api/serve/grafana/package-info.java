/** Tests of what Grafana reads. */
@NullMarked
package io.delegraph.api.serve.grafana;

import org.jspecify.annotations.NullMarked;
