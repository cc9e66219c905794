/** Questions, free of command line and HTTP. */
@NullMarked
package io.delegraph.api.question;

import org.jspecify.annotations.NullMarked;
