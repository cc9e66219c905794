/**
 * Resources with their own policies and what they are encrypted with, from answers of the AWS CLI.
 *
 * <p>Not modelled: what policies mean (the analyzer decides that); bucket ACLs, access points and policies of VPC endpoints,
 * each of which is reported.
 */
@NullMarked
package io.delegraph.collector.aws.account.resource;

import org.jspecify.annotations.NullMarked;
