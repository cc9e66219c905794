/** Tests of the command line, end to end in one process. */
@NullMarked
package io.delegraph.api.cli;

import org.jspecify.annotations.NullMarked;
