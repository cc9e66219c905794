@NullMarked
package io.delegraph.api.serve.webhook;

import org.jspecify.annotations.NullMarked;
