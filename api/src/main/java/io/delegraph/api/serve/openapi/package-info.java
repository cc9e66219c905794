/** The API's own description, OpenAPI 3.1, generated from the controllers when Delegraph is built and served as it is. */
@NullMarked
package io.delegraph.api.serve.openapi;

import org.jspecify.annotations.NullMarked;
