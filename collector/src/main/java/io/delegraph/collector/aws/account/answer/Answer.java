package io.delegraph.collector.aws.account.answer;

import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.aws.iam.IamFacts;
import io.delegraph.collector.aws.iam.IamIds;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;

/**
 * One answer of an operation, as far as it is known before it is read.
 *
 * @param account that was asked; {@link IamIds#UNKNOWN_ACCOUNT} when nothing tells
 * @param region  that was asked; empty when nothing tells
 * @param beside  what was collected with it
 * @param facts   states what the answer says
 */
public record Answer(
        SourceDocument document, AnswerPath path, String account, String region, Beside beside, IamFacts facts) {
    /** What the operation asked for; empty when it asked for all. */
    public String item() {
        return path.item();
    }

    /** Whether the account's number is known. */
    public boolean knowsAccount() {
        return !account.equals(IamIds.UNKNOWN_ACCOUNT);
    }

    /** The same of another account and region, as the content may tell them. */
    public Answer of(String otherAccount, String otherRegion) {
        return new Answer(document, path, otherAccount, otherRegion, beside, facts);
    }

    /** The ARN of a resource of this account and region. */
    public String arn(String service, String resource) {
        return arnOf(service, region, account, resource);
    }

    /** The ARN of a resource that neither account nor region is part of, such as a bucket. */
    public String globalArn(String service, String resource) {
        return arnOf(service, "", "", resource);
    }

    /** The ARN of an IAM entity of this account. */
    public String iamArn(String resource) {
        return arnOf("iam", "", account, resource);
    }

    private String arnOf(String service, String ofRegion, String ofAccount, String resource) {
        return String.join(":", "arn", partition(), service, ofRegion, ofAccount, resource);
    }

    private String partition() {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    /** What a thing of this ARN has at least; the account is that of the ARN, else the one that was asked. */
    public Properties properties(String arn) {
        Properties properties = IamFacts.provided().with(Property.NATIVE_ID, arn);
        String owner = ResourceArn.find(arn)
                .map(ResourceArn::account)
                .filter(found -> !found.isEmpty())
                .orElse(account);
        return owner.equals(IamIds.UNKNOWN_ACCOUNT) ? properties : properties.with(Property.ACCOUNT_ID, owner);
    }

    /** Reports that nothing can be made of a record. */
    public boolean reject(JsonCursor entry, String what, String missing) {
        facts.problem(AccountProblem.UNREADABLE_RECORD.at(entry.at(), what, missing));
        return false;
    }
}
