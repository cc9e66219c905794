/**
 * People and groups of IAM Identity Center and what they are assigned to, from answers of the AWS CLI.
 *
 * <p>Not modelled: what a permission set permits (it stands in the roles that it became in accounts); assignments to
 * applications; attributes of people besides the user name.
 */
@NullMarked
package io.delegraph.collector.aws.account.signon;

import org.jspecify.annotations.NullMarked;
