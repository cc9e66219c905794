/**
 * AWS CloudTrail: log files ({@code Records}), JSON lines, the answer of {@code lookup-events}, events as EventBridge and
 * others wrap them. Each event is an observed call; a session is joined to the call that issued its key. May use {@code
 * collector.parse} and {@code cypher.graph}.
 *
 * <p>Of a request only what {@code cloudtrail/resources.tsv} and {@code exchanges.tsv} name is kept; of a response only ids
 * of issued credentials and names of things.
 *
 * <p>Not modelled: digest files and their signatures; Insights events; paths of IAM entities that a request names without
 * them; the session policy and tags of a role's session; the permission to pass a role, which no event shows; the several
 * permissions that some operations need (the main one stands for all); an event that two accounts recorded counts in each.
 * What a trail cannot show is the analyzer's to know.
 */
@NullMarked
package io.delegraph.collector.aws.cloudtrail;

import org.jspecify.annotations.NullMarked;
