package io.delegraph.analyzer.policy.aws.technique;

import static io.delegraph.analyzer.policy.aws.technique.Call.any;
import static io.delegraph.analyzer.policy.aws.technique.Call.on;
import static io.delegraph.analyzer.policy.aws.technique.Passing.toExisting;
import static io.delegraph.analyzer.policy.aws.technique.Passing.toNew;

import java.util.List;

/**
 * Techniques that pass a role.
 *
 * <p>An event source needs nothing in the account: a function reads queues of other accounts and clusters outside AWS
 * (Lambda developer guide, "Creating a cross-account event source mapping with SQS", "Self-managed Apache Kafka").
 */
final class NewWorkloads {
    private static final String AGENTCORE = "bedrock-agentcore.amazonaws.com";
    private static final String APP_RUNNER = "tasks.apprunner.amazonaws.com";
    private static final String CLOUDFORMATION = "cloudformation.amazonaws.com";
    private static final String CODEBUILD = "codebuild.amazonaws.com";
    private static final String DATA_PIPELINE = "datapipeline.amazonaws.com";
    private static final String EC2 = "ec2.amazonaws.com";
    private static final String ECS_TASKS = "ecs-tasks.amazonaws.com";
    private static final String ELASTIC_MAP_REDUCE = "elasticmapreduce.amazonaws.com";
    private static final String GLUE = "glue.amazonaws.com";
    private static final String LAMBDA = "lambda.amazonaws.com";
    private static final String SAGEMAKER = "sagemaker.amazonaws.com";
    private static final String SSM = "ssm.amazonaws.com";
    private static final String STATES = "states.amazonaws.com";

    private static final Prerequisite A_CLUSTER =
            Prerequisite.existing(Thing.CLUSTER).orBy("ecs:CreateCluster");

    private static final String[] LAUNCHED_WITH = {
        "arn:*:ec2:*:*:image/*",
        "arn:*:ec2:*:*:network-interface/*",
        "arn:*:ec2:*:*:security-group/*",
        "arn:*:ec2:*:*:subnet/*",
        "arn:*:ec2:*:*:volume/*"
    };

    private NewWorkloads() {}

    static List<Passing> list() {
        return List.of(
                toNew(
                        Thing.APP_RUNNER_SERVICE,
                        APP_RUNNER,
                        of(
                                        "apprunner-create-service",
                                        "Deploys an image of its own as a service under the role.",
                                        on("apprunner:CreateService"))
                                .documentedAs("apprunner-001")),
                toNew(
                        Thing.CODE_INTERPRETER,
                        AGENTCORE,
                        of(
                                        "agentcore-create-interpreter",
                                        "Makes a code interpreter under the role and runs code in it.",
                                        on("bedrock-agentcore:CreateCodeInterpreter"),
                                        on("bedrock-agentcore:StartCodeInterpreterSession"),
                                        on("bedrock-agentcore:InvokeCodeInterpreter"))
                                .documentedAs("bedrock-001")),
                toNew(
                        Thing.STACK,
                        CLOUDFORMATION,
                        of(
                                        "cloudformation-create-stack",
                                        "Has the role make what a template of its own says.",
                                        on("cloudformation:CreateStack"))
                                .documentedAs("cloudformation-001")),
                toNew(
                        Thing.STACK_SET,
                        CLOUDFORMATION,
                        of(
                                        "cloudformation-create-stack-set",
                                        "Has the role deploy a template of its own as instances of a stack set.",
                                        on("cloudformation:CreateStackSet"),
                                        on("cloudformation:CreateStackInstances"))
                                .documentedAs("cloudformation-003")),
                toExisting(
                        Thing.STACK_SET,
                        CLOUDFORMATION,
                        of(
                                        "cloudformation-update-stack-set",
                                        "Replaces the template of a stack set that has instances.",
                                        on("cloudformation:UpdateStackSet"))
                                .documentedAs("cloudformation-004")),
                toNew(
                        Thing.BUILD_PROJECT,
                        CODEBUILD,
                        of(
                                        "codebuild-create-project-build",
                                        "Makes a build project under the role and starts a build.",
                                        on("codebuild:CreateProject"),
                                        on("codebuild:StartBuild"))
                                .documentedAs("codebuild-001")),
                toNew(
                        Thing.BUILD_PROJECT,
                        CODEBUILD,
                        of(
                                        "codebuild-create-project-batch",
                                        "Makes a build project under the role and starts a batch of builds.",
                                        on("codebuild:CreateProject"),
                                        on("codebuild:StartBuildBatch"))
                                .documentedAs("codebuild-004")),
                toNew(
                                Thing.PIPELINE,
                                DATA_PIPELINE,
                                of(
                                                "datapipeline-activate",
                                                "Makes a pipeline whose activity runs a command, and activates it.",
                                                on("datapipeline:CreatePipeline"),
                                                on("datapipeline:PutPipelineDefinition"),
                                                on("datapipeline:ActivatePipeline"))
                                        .documentedAs("datapipeline-001"))
                        .orTo(ELASTIC_MAP_REDUCE),
                toNew(
                                Thing.INSTANCE,
                                EC2,
                                of(
                                                "ec2-run-instances",
                                                "Launches an instance under the role with user data of its own.",
                                                on("ec2:RunInstances").andOnEach(LAUNCHED_WITH))
                                        .documentedAs("ec2-001"))
                        .inProfile(),
                toNew(
                                Thing.INSTANCE,
                                EC2,
                                of(
                                                "ec2-request-spot-instances",
                                                "Has a spot instance launched under the role with user data of its own.",
                                                any("ec2:RequestSpotInstances"))
                                        .documentedAs("ec2-003"))
                        .inProfile(),
                toNew(
                        Thing.TASK_DEFINITION,
                        ECS_TASKS,
                        of(
                                        "ecs-create-service",
                                        "Defines a task under the role and keeps it running as a service.",
                                        on("ecs:RegisterTaskDefinition"),
                                        any("ecs:CreateService"))
                                .given(A_CLUSTER)
                                .documentedAs("ecs-003", "ecs-001")),
                toNew(
                        Thing.TASK_DEFINITION,
                        ECS_TASKS,
                        of(
                                        "ecs-run-task",
                                        "Defines a task under the role and runs it.",
                                        on("ecs:RegisterTaskDefinition"),
                                        on("ecs:RunTask"))
                                .given(A_CLUSTER)
                                .documentedAs("ecs-004", "ecs-002")),
                toNew(
                        Thing.TASK_DEFINITION,
                        ECS_TASKS,
                        of(
                                        "ecs-start-task",
                                        "Defines a task under the role and starts it on an instance of a cluster.",
                                        on("ecs:RegisterTaskDefinition"),
                                        on("ecs:StartTask"))
                                .given(Prerequisite.existing(Thing.CONTAINER_INSTANCE))
                                .documentedAs("ecs-005")),
                toNew(
                        Thing.DEV_ENDPOINT,
                        GLUE,
                        of(
                                        "glue-create-dev-endpoint",
                                        "Makes a development endpoint under the role and logs on to it.",
                                        on("glue:CreateDevEndpoint"))
                                .documentedAs("glue-001")),
                toNew(
                        Thing.GLUE_JOB,
                        GLUE,
                        of(
                                        "glue-create-job-run",
                                        "Makes a job under the role and runs it.",
                                        on("glue:CreateJob"),
                                        on("glue:StartJobRun"))
                                .documentedAs("glue-003")),
                toNew(
                        Thing.GLUE_JOB,
                        GLUE,
                        of(
                                        "glue-create-job-trigger",
                                        "Makes a job under the role and a trigger that starts it.",
                                        on("glue:CreateJob"),
                                        any("glue:CreateTrigger"))
                                .documentedAs("glue-004")),
                toExisting(
                        Thing.GLUE_JOB,
                        GLUE,
                        of(
                                        "glue-update-job-run",
                                        "Gives a job the role and a script of its own, and runs it.",
                                        on("glue:UpdateJob"),
                                        on("glue:StartJobRun"))
                                .documentedAs("glue-005")),
                toExisting(
                        Thing.GLUE_JOB,
                        GLUE,
                        of(
                                        "glue-update-job-trigger",
                                        "Gives a job the role and a script of its own, and makes a trigger that starts it.",
                                        on("glue:UpdateJob"),
                                        any("glue:CreateTrigger"))
                                .documentedAs("glue-006")),
                toNew(
                        Thing.FUNCTION,
                        LAMBDA,
                        of(
                                        "lambda-create-invoke",
                                        "Makes a function under the role and invokes it.",
                                        on("lambda:CreateFunction"),
                                        on("lambda:InvokeFunction"))
                                .documentedAs("lambda-001")),
                toNew(
                        Thing.FUNCTION,
                        LAMBDA,
                        of(
                                        "lambda-create-event-source",
                                        "Makes a function under the role and has an event source invoke it.",
                                        on("lambda:CreateFunction"),
                                        any("lambda:CreateEventSourceMapping"))
                                .helpedBy("dynamodb:CreateTable", "dynamodb:PutItem", "sqs:SendMessage")
                                .documentedAs("lambda-002")),
                toNew(
                        Thing.FUNCTION,
                        LAMBDA,
                        of(
                                        "lambda-create-permission",
                                        "Makes a function under the role and lets itself or another account invoke it.",
                                        on("lambda:CreateFunction"),
                                        on("lambda:AddPermission"))
                                .documentedAs("lambda-006")),
                toNew(
                        Thing.NOTEBOOK,
                        SAGEMAKER,
                        of(
                                        "sagemaker-create-notebook",
                                        "Makes a notebook instance under the role and runs code in it.",
                                        on("sagemaker:CreateNotebookInstance"))
                                .given(Prerequisite.when("somebody opens the notebook")
                                        .orBy(
                                                "sagemaker:CreatePresignedNotebookInstanceUrl",
                                                "sagemaker:CreateNotebookInstanceLifecycleConfig"))
                                .documentedAs("sagemaker-001")),
                toNew(
                        Thing.TRAINING_JOB,
                        SAGEMAKER,
                        of(
                                        "sagemaker-create-training-job",
                                        "Runs an image of its own as a training job under the role.",
                                        on("sagemaker:CreateTrainingJob"))
                                .documentedAs("sagemaker-002")),
                toNew(
                        Thing.PROCESSING_JOB,
                        SAGEMAKER,
                        of(
                                        "sagemaker-create-processing-job",
                                        "Runs an image of its own as a processing job under the role.",
                                        on("sagemaker:CreateProcessingJob"))
                                .documentedAs("sagemaker-003")),
                toNew(
                        Thing.ANYTHING,
                        SSM,
                        of(
                                        "ssm-start-automation",
                                        "Has an automation make calls of its own choice under the role.",
                                        any("ssm:StartAutomationExecution"))
                                .documentedAs("AWS Systems Manager user guide")),
                toNew(
                        Thing.STATE_MACHINE,
                        STATES,
                        of(
                                        "states-start-execution",
                                        "Makes a state machine whose tasks make calls under the role, and starts it.",
                                        on("states:CreateStateMachine"),
                                        on("states:StartExecution"))
                                .documentedAs("AWS Step Functions developer guide")));
    }

    private static Declaration of(String id, String summary, Call... calls) {
        return Declaration.of(id, summary, calls);
    }
}
