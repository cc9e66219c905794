@NullMarked
package io.delegraph.api.egress;

import org.jspecify.annotations.NullMarked;
