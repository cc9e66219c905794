/**
 * What lies in a user's folder and can be used by every program that runs as the user: keys, tokens and passwords of
 * command-line tools. An agent with a shell, or a tool server that was started for it, can use them too. May use {@code
 * collector.parse} and {@code cypher.graph}.
 *
 * <p>Files are told by where they lie and what they hold. INI-like files are read here, because the kept libraries
 * (ini4j, commons-configuration) do not keep the line of a value.
 *
 * <p>Not modelled: cached sessions ({@code .aws/sso/cache}, {@code .aws/cli/cache}, gcloud's databases), key rings and
 * agents, browsers' stores, settings by environment variables ({@code AWS_PROFILE}, {@code KUBECONFIG}) and files that
 * they point to, file permissions; an AWS profile whose keys stand in {@code credentials} and whose role stands in {@code
 * config} is stated as both; PuTTY's keys; public keys of EC and Ed25519 keys in PEM; that who
 * has a key of {@code authorized_keys} can sign in as the user; who the certificate of a kubeconfig names.
 */
@NullMarked
package io.delegraph.collector.workstation;

import org.jspecify.annotations.NullMarked;
