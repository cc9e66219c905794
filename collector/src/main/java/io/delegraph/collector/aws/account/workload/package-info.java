/**
 * Running code and the roles it runs as, from answers of the AWS CLI. Code, user data and the values of environment variables
 * are not read.
 *
 * <p>Not modelled: who may change the code (the analyzer derives that from policies); versions and aliases of functions apart
 * from the function.
 */
@NullMarked
package io.delegraph.collector.aws.account.workload;

import org.jspecify.annotations.NullMarked;
