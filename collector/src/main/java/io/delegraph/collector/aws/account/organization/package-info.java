/**
 * An organization's accounts, units and the policies on them, from answers of the AWS CLI.
 *
 * <p>Not modelled: policies other than service and resource control policies; delegated administration; handshakes.
 */
@NullMarked
package io.delegraph.collector.aws.account.organization;

import org.jspecify.annotations.NullMarked;
