/** Tests with an issuer of our own. */
@NullMarked
package io.delegraph.api.serve.security.oidc;

import org.jspecify.annotations.NullMarked;
