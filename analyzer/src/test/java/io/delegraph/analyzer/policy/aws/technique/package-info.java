@NullMarked
package io.delegraph.analyzer.policy.aws.technique;

import org.jspecify.annotations.NullMarked;
