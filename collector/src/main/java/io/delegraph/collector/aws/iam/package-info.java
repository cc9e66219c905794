/**
 * AWS IAM as its own exports tell it: {@code get-account-authorization-details}, the credential report, {@code
 * list-access-keys}. Policy statements are carried as facts and not interpreted. May use {@code collector.parse} and
 * {@code cypher.graph}.
 *
 * <p>Not modelled: what the root user may do beyond its credentials; SAML and OIDC providers, server and signing
 * certificates, SSH keys and service-specific credentials; MFA devices by name; organisations (SCP and RCP come through
 * {@code facts}); last-accessed details of services; accounts' aliases and password policies.
 */
@NullMarked
package io.delegraph.collector.aws.iam;

import org.jspecify.annotations.NullMarked;
