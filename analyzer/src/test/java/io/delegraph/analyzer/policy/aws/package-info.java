@NullMarked
package io.delegraph.analyzer.policy.aws;

import org.jspecify.annotations.NullMarked;
