package io.delegraph.api.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Composes inputs on the fly. */
final class Estate {
    static final String CLOCK = "2026-01-01T00:00:00Z";
    static final String BUCKET = "arn:aws:s3:::orders";

    private final Path folder;

    Estate(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    String path() {
        return folder.toString();
    }

    /** An account with a user that may read a bucket, one that may do everything there, and a role that anybody may take. */
    Estate account() throws IOException {
        return account("{\"AWS\": \"*\"}");
    }

    /** The same, with a role that only a service may take. */
    Estate closedAccount() throws IOException {
        return account("{\"Service\": \"lambda.amazonaws.com\"}");
    }

    private Estate account(String trusted) throws IOException {
        return file("account.json", """
                {"UserDetailList": [
                  {"Path": "/", "UserName": "reader", "UserId": "AIDAREADER", "Arn": "arn:aws:iam::111122223333:user/reader",
                   "UserPolicyList": [{"PolicyName": "read", "PolicyDocument": {"Version": "2012-10-17", "Statement": [
                     {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::orders/*"},
                     {"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::orders",
                      "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "true"}}}]}}],
                   "GroupList": [], "AttachedManagedPolicies": []},
                  {"Path": "/", "UserName": "keeper", "UserId": "AIDAKEEPER", "Arn": "arn:aws:iam::111122223333:user/keeper",
                   "UserPolicyList": [{"PolicyName": "keep", "PolicyDocument": {"Version": "2012-10-17", "Statement": [
                     {"Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::orders", "arn:aws:s3:::orders/*"]}]}}],
                   "GroupList": [], "AttachedManagedPolicies": []}],
                 "GroupDetailList": [],
                 "RoleDetailList": [
                  {"Path": "/", "RoleName": "open", "RoleId": "AROAOPEN", "Arn": "arn:aws:iam::111122223333:role/open",
                   "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [
                     {"Effect": "Allow", "Principal": TRUSTED, "Action": "sts:AssumeRole"}]},
                   "InstanceProfileList": [], "RolePolicyList": [{"PolicyName": "all", "PolicyDocument":
                     {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}}],
                   "AttachedManagedPolicies": []}],
                 "Policies": [], "IsTruncated": false}
                """.replace("TRUSTED", trusted));
    }

    /** The bucket, declared. */
    Estate bucket() throws IOException {
        return file("facts.ndjson", """
                {"type":"header","schema":"delegraph.facts/1","source":"test"}
                {"type":"resource","id":"arn:aws:s3:::orders","kind":"Bucket","name":"orders","sensitivity":"RESTRICTED"}
                """);
    }

    Estate file(String name, String content) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name), content);
        return this;
    }

    Estate bytes(String name, byte[] content) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(name), content);
        return this;
    }

    /** A gzip that ends in the middle. */
    Estate truncatedGzip(String name) throws IOException {
        Path whole = folder.resolve(name);
        try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(whole))) {
            stream.write(Files.readAllBytes(folder.resolve("account.json")));
        }
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(whole, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        return this;
    }

    /** A zip with an entry that would be written outside of its folder. */
    Estate escapingZip(String name) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            zip.putNextEntry(new ZipEntry("../escaped.json"));
            zip.write("{}".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return this;
    }
}
