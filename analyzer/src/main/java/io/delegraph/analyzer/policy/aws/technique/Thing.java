package io.delegraph.analyzer.policy.aws.technique;

/**
 * The sort of resource that a technique makes or uses.
 *
 * @param arn     pattern of its ARN, in every partition
 * @param listing what it is, and the command that lists it
 */
public record Thing(String arn, String listing) {
    static final Thing APP_RUNNER_SERVICE =
            new Thing("arn:*:apprunner:*:*:service/*/*", "App Runner services (apprunner list-services)");
    static final Thing BUILD_PROJECT =
            new Thing("arn:*:codebuild:*:*:project/*", "build projects (codebuild batch-get-projects)");
    static final Thing CLUSTER = new Thing("arn:*:ecs:*:*:cluster/*", "clusters (ecs list-clusters)");
    static final Thing CODE_INTERPRETER = new Thing(
            "arn:*:bedrock-agentcore:*:*:code-interpreter-custom/*",
            "code interpreters (bedrock-agentcore-control list-code-interpreters)");
    static final Thing CONTAINER_INSTANCE =
            new Thing("arn:*:ecs:*:*:container-instance/*", "container instances (ecs list-container-instances)");
    static final Thing DEV_ENDPOINT =
            new Thing("arn:*:glue:*:*:devEndpoint/*", "development endpoints (glue get-dev-endpoints)");
    static final Thing FUNCTION =
            new Thing("arn:*:lambda:*:*:function:*", "functions with their roles (lambda list-functions)");
    static final Thing GLUE_JOB = new Thing("arn:*:glue:*:*:job/*", "jobs (glue get-jobs)");
    static final Thing INSTANCE =
            new Thing("arn:*:ec2:*:*:instance/*", "instances with an instance profile (ec2 describe-instances)");
    static final Thing INSTANCE_PROFILE =
            new Thing("arn:*:iam::*:instance-profile/*", "instance profiles (iam list-instance-profiles)");
    static final Thing LAUNCH_TEMPLATE =
            new Thing("arn:*:ec2:*:*:launch-template/*", "launch templates (ec2 describe-launch-template-versions)");
    static final Thing NOTEBOOK = new Thing(
            "arn:*:sagemaker:*:*:notebook-instance/*", "notebook instances (sagemaker list-notebook-instances)");
    static final Thing PIPELINE = new Thing("arn:*:datapipeline:*:*:pipeline/*", "pipelines");
    static final Thing PROCESSING_JOB = new Thing("arn:*:sagemaker:*:*:processing-job/*", "processing jobs");
    static final Thing STACK = new Thing(
            "arn:*:cloudformation:*:*:stack/*/*", "stacks with a service role (cloudformation describe-stacks)");
    static final Thing STACK_SET =
            new Thing("arn:*:cloudformation:*:*:stackset/*:*", "stack sets (cloudformation list-stack-sets)");
    static final Thing STATE_MACHINE =
            new Thing("arn:*:states:*:*:stateMachine:*", "state machines (stepfunctions list-state-machines)");
    static final Thing TASK = new Thing("arn:*:ecs:*:*:task/*/*", "running tasks (ecs list-tasks)");
    static final Thing TASK_DEFINITION =
            new Thing("arn:*:ecs:*:*:task-definition/*:*", "task definitions (ecs list-task-definitions)");
    static final Thing TRAINING_JOB = new Thing("arn:*:sagemaker:*:*:training-job/*", "training jobs");
    static final Thing USER = new Thing("arn:*:iam::*:user/*", "users");
    static final Thing ROLE = new Thing("arn:*:iam::*:role/*", "roles");
    static final Thing GROUP = new Thing("arn:*:iam::*:group/*", "groups");
    static final Thing POLICY = new Thing("arn:*:iam::*:policy/*", "managed policies");
    static final Thing ANYTHING = new Thing("*", "");
}
