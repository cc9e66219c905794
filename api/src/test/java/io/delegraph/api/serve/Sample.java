package io.delegraph.api.serve;

/** Composed inputs. */
public final class Sample {
    private static final String ROLE = """
            {"Path": "/", "RoleName": "NAME", "RoleId": "AROANAME", "Arn": "arn:aws:iam::111122223333:role/NAME",
             "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [
               {"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "sts:AssumeRole"}]},
             "InstanceProfileList": [], "RolePolicyList": [{"PolicyName": "all", "PolicyDocument":
               {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}}],
             "AttachedManagedPolicies": []}""";

    private Sample() {}

    /** An account with roles of these names that anybody may take, and with which everything may be done. */
    public static String account(String... roles) {
        StringBuilder list = new StringBuilder();
        for (String role : roles) {
            list.append(list.isEmpty() ? "" : ",").append(ROLE.replace("NAME", role));
        }
        return "{\"UserDetailList\": [], \"GroupDetailList\": [], \"RoleDetailList\": [" + list
                + "], \"Policies\": [], \"IsTruncated\": false}";
    }

    /** What a developer's MCP client is configured with, a secret among it. */
    public static String agent(String secret) {
        return """
                {"mcpServers": {"tickets": {"command": "npx", "args": ["-y", "tickets-mcp", "--token", "SECRET"],
                  "env": {"TICKETS_API_KEY": "SECRET"}}}}""".replace("SECRET", secret);
    }
}
