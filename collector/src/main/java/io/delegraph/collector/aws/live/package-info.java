/**
 * An AWS account read through its SDK, into the documents that {@code aws.iam}, {@code aws.account} and {@code
 * aws.cloudtrail} read: what policies and logs mean is said there and nowhere else. Lists and describes only; {@link
 * io.delegraph.collector.aws.live.Permissions} names every operation.
 *
 * <p>A list counts as whole when its last page says so and a second question finds nothing that it lacks. Everything else
 * ends with an error in its document, so that nothing is taken for gone.
 *
 * <p>Credentials come from the SDK's default chain, and a role that it may assume; they are never logged or stored.
 *
 * <p>Not modelled: access keys and their last use, the credential report, resource policies, workloads, IAM Identity Center
 * (their exports by the CLI are read from files); digest files of CloudTrail, so that a log that somebody removed from the
 * bucket is not noticed; requester-pays buckets.
 */
@NullMarked
package io.delegraph.collector.aws.live;

import org.jspecify.annotations.NullMarked;
