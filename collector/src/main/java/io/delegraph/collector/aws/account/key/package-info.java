/**
 * Keys of KMS, who may use them and what is encrypted with them, from answers of the AWS CLI.
 *
 * <p>Not modelled: that a grant's retiring principal may retire it; constraints on grants other than those on the encryption
 * context (such a grant is UNKNOWN); key stores; the keys that services own themselves.
 */
@NullMarked
package io.delegraph.collector.aws.account.key;

import org.jspecify.annotations.NullMarked;
