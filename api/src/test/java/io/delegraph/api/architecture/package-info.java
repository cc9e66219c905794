/** The architecture of the whole house, as tests. */
@NullMarked
package io.delegraph.api.architecture;

import org.jspecify.annotations.NullMarked;
