/** What analysts must not be able to edit. */
@NullMarked
package io.delegraph.api.state;

import org.jspecify.annotations.NullMarked;
