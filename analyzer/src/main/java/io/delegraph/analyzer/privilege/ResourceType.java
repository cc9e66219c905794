package io.delegraph.analyzer.privilege;

/**
 * A type of resource that an AWS operation can be limited to.
 *
 * @param service that defines it
 * @param key     the service's name for it, such as {@code role}
 * @param arn     its ARN pattern; {@code {account}} stands for the account that owns the resource
 */
public record ResourceType(String service, String key, String arn) {
    /** The pattern of such resources in any account of the partition {@code aws}. */
    public Glob anywhere() {
        return Glob.of(arn.replace("{account}", "*"));
    }

    /** The pattern of such resources in one account. */
    Glob in(OwnAccount account) {
        String inPartition = arn.replaceFirst("^arn:aws:", "arn:" + account.partition() + ":");
        return Glob.of(inPartition.replace("{account}", account.id()));
    }

    /** Service segment of the ARN: what resources are indexed by. May differ from the service that defines the type. */
    public String arnService() {
        return Arns.service(arn);
    }
}
