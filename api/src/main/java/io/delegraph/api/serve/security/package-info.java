/**
 * Who asks, and whether it may: authentication by Micronaut Security, roles on every operation.
 */
@NullMarked
package io.delegraph.api.serve.security;

import org.jspecify.annotations.NullMarked;
