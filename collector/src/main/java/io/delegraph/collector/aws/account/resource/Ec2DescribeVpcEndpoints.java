package io.delegraph.collector.aws.account.resource;

import io.delegraph.collector.parse.JsonCursor;

/** {@code ec2 describe-vpc-endpoints}: endpoints, whose policies narrow what goes through them. */
public final class Ec2DescribeVpcEndpoints extends NotModelled {
    public Ec2DescribeVpcEndpoints() {
        super("ec2-describe-vpc-endpoints", "VpcEndpoints", "Policies of VPC endpoints");
    }

    @Override
    boolean counts(JsonCursor each, JsonCursor entry) {
        return each.find("PolicyDocument").isPresent();
    }
}
