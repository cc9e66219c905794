/**
 * Reports of secret scanners: gitleaks (JSON of 7 and 8), trufflehog (2 and 3), detect-secrets (baselines), ggshield. Each
 * finding is a place that contains a credential; the same secret in several reports is one credential, or several that
 * share a fingerprint. May use {@code collector.parse} and {@code cypher.graph}.
 *
 * <p>What the scanners call a fingerprint mostly is none: that of gitleaks names a place, detect-secrets writes an unsalted
 * SHA-1, ggshield a SHA-256 of value and type. Values that were struck out ({@code --redact}, censored matches) are all
 * alike and link nothing; such a finding is a credential of its own, known by its place.
 *
 * <p>Not modelled: CSV and SARIF reports; an empty report of gitleaks ({@code []} or {@code null}), which cannot be told
 * from other documents; whether a file of a commit still is in the repository's head; repositories as nodes; private keys
 * by their public half, so that two scanners that write one key with different line ends do not join; access key ids that
 * detect-secrets digested; times and authors of commits; visibility where trufflehog leaves it out, which it also does for
 * public repositories.
 */
@NullMarked
package io.delegraph.collector.secrets;

import org.jspecify.annotations.NullMarked;
