/** The audit over HTTP: writes it before and after whatever changes something, and shows it to admins. */
@NullMarked
package io.delegraph.api.serve.audit;

import org.jspecify.annotations.NullMarked;
