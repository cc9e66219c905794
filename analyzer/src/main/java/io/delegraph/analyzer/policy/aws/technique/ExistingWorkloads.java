package io.delegraph.analyzer.policy.aws.technique;

import static io.delegraph.analyzer.policy.aws.technique.Call.any;
import static io.delegraph.analyzer.policy.aws.technique.Call.on;

import java.util.List;

/** Techniques that use something that runs under its role already. */
final class ExistingWorkloads {
    private static final String AGENTCORE = "bedrock-agentcore.amazonaws.com";
    private static final String APP_RUNNER = "tasks.apprunner.amazonaws.com";
    private static final String CLOUDFORMATION = "cloudformation.amazonaws.com";
    private static final String CODEBUILD = "codebuild.amazonaws.com";
    private static final String EC2 = "ec2.amazonaws.com";
    private static final String ECS_TASKS = "ecs-tasks.amazonaws.com";
    private static final String GLUE = "glue.amazonaws.com";
    private static final String LAMBDA = "lambda.amazonaws.com";
    private static final String SAGEMAKER = "sagemaker.amazonaws.com";

    private ExistingWorkloads() {}

    static List<Altering> list() {
        return List.of(
                Altering.of(
                        Thing.APP_RUNNER_SERVICE,
                        APP_RUNNER,
                        of(
                                        "apprunner-update-service",
                                        "Deploys another image as the service.",
                                        on("apprunner:UpdateService"))
                                .documentedAs("apprunner-002")),
                Altering.of(
                        Thing.CODE_INTERPRETER,
                        AGENTCORE,
                        of(
                                        "agentcore-invoke-interpreter",
                                        "Runs code in a code interpreter.",
                                        on("bedrock-agentcore:StartCodeInterpreterSession"),
                                        on("bedrock-agentcore:InvokeCodeInterpreter"))
                                .documentedAs("bedrock-002")),
                Altering.of(
                        Thing.STACK,
                        CLOUDFORMATION,
                        of(
                                        "cloudformation-update-stack",
                                        "Replaces the template of a stack that has a service role.",
                                        on("cloudformation:UpdateStack"))
                                .documentedAs("cloudformation-002")),
                Altering.of(
                        Thing.STACK,
                        CLOUDFORMATION,
                        of(
                                        "cloudformation-change-set",
                                        "Changes a stack that has a service role by a change set.",
                                        on("cloudformation:CreateChangeSet"),
                                        on("cloudformation:ExecuteChangeSet"))
                                .documentedAs("cloudformation-005")),
                Altering.of(
                        Thing.BUILD_PROJECT,
                        CODEBUILD,
                        of(
                                        "codebuild-start-build",
                                        "Starts a build with commands of its own in place of the project's.",
                                        on("codebuild:StartBuild"))
                                .documentedAs("codebuild-002")),
                Altering.of(
                        Thing.BUILD_PROJECT,
                        CODEBUILD,
                        of(
                                        "codebuild-start-batch",
                                        "Starts a batch of builds with commands of its own in place of the project's.",
                                        on("codebuild:StartBuildBatch"))
                                .documentedAs("codebuild-003")),
                Altering.of(
                        Thing.INSTANCE,
                        EC2,
                        of(
                                        "ec2-send-ssh-key",
                                        "Puts an SSH key on the instance for a minute and logs on.",
                                        on("ec2-instance-connect:SendSSHPublicKey"))
                                .given(Prerequisite.when("the instance runs and lets SSH in"))
                                .helpedBy("ec2:DescribeInstances")
                                .documentedAs("ec2instanceconnect-003")),
                Altering.of(
                        Thing.INSTANCE,
                        EC2,
                        of(
                                        "ec2-send-serial-console-key",
                                        "Puts an SSH key on the instance's serial console for a minute and logs on.",
                                        on("ec2-instance-connect:SendSerialConsoleSSHPublicKey"))
                                .given(Prerequisite.when("the account lets people use serial consoles"))
                                .documentedAs("Amazon EC2 user guide")),
                Altering.of(
                        Thing.INSTANCE,
                        EC2,
                        of(
                                        "ec2-user-data",
                                        "Stops the instance, replaces its user data and starts it.",
                                        on("ec2:ModifyInstanceAttribute"),
                                        on("ec2:StopInstances"),
                                        on("ec2:StartInstances"))
                                .documentedAs("ec2-002")),
                Altering.of(
                        Thing.LAUNCH_TEMPLATE,
                        EC2,
                        of(
                                        "ec2-launch-template",
                                        "Makes a version of a launch template with user data of its own the one that is used.",
                                        on("ec2:CreateLaunchTemplateVersion"),
                                        on("ec2:ModifyLaunchTemplate"))
                                .given(Prerequisite.when("an instance is launched from the template"))
                                .documentedAs("ec2-004")),
                Altering.of(
                        Thing.TASK,
                        ECS_TASKS,
                        of(
                                        "ecs-execute-command",
                                        "Runs a command in a container of the task.",
                                        on("ecs:ExecuteCommand"))
                                .given(Prerequisite.when("the task was started to accept commands"))
                                .documentedAs("Amazon ECS developer guide")),
                Altering.of(
                        Thing.DEV_ENDPOINT,
                        GLUE,
                        of(
                                        "glue-update-dev-endpoint",
                                        "Puts an SSH key on the development endpoint and logs on.",
                                        on("glue:UpdateDevEndpoint"))
                                .documentedAs("glue-002")),
                Altering.of(
                        Thing.FUNCTION,
                        LAMBDA,
                        of("lambda-update-code", "Replaces the code of the function.", on("lambda:UpdateFunctionCode"))
                                .given(Prerequisite.when("something invokes the function"))
                                .documentedAs("lambda-003")),
                Altering.of(
                        Thing.FUNCTION,
                        LAMBDA,
                        of(
                                        "lambda-update-code-invoke",
                                        "Replaces the code of the function and invokes it.",
                                        on("lambda:UpdateFunctionCode"),
                                        on("lambda:InvokeFunction"))
                                .documentedAs("lambda-004")),
                Altering.of(
                        Thing.FUNCTION,
                        LAMBDA,
                        of(
                                        "lambda-update-code-permission",
                                        "Replaces the code of the function and lets itself or another account invoke it.",
                                        on("lambda:UpdateFunctionCode"),
                                        on("lambda:AddPermission"))
                                .documentedAs("lambda-005")),
                Altering.of(
                        Thing.NOTEBOOK,
                        SAGEMAKER,
                        of(
                                        "sagemaker-open-notebook",
                                        "Opens the notebook instance by an address that needs no log-on.",
                                        on("sagemaker:CreatePresignedNotebookInstanceUrl"))
                                .documentedAs("sagemaker-004")),
                Altering.of(
                        Thing.NOTEBOOK,
                        SAGEMAKER,
                        of(
                                        "sagemaker-lifecycle-configuration",
                                        "Stops the notebook instance, has it run a script of its own at start, and starts it.",
                                        any("sagemaker:CreateNotebookInstanceLifecycleConfig"),
                                        on("sagemaker:StopNotebookInstance"),
                                        on("sagemaker:UpdateNotebookInstance"),
                                        on("sagemaker:StartNotebookInstance"))
                                .documentedAs("sagemaker-005")),
                Altering.of(
                        Thing.INSTANCE,
                        EC2,
                        of("ssm-start-session", "Opens a shell on the instance.", on("ssm:StartSession"))
                                .given(MANAGED)
                                .documentedAs("ssm-001")),
                Altering.of(
                        Thing.INSTANCE,
                        EC2,
                        of(
                                        "ssm-send-command",
                                        "Has the instance run a command.",
                                        on("ssm:SendCommand").andOnEach("arn:*:ssm:*:*:document/*"))
                                .given(MANAGED)
                                .documentedAs("ssm-002")));
    }

    private static final Prerequisite MANAGED = Prerequisite.when("Systems Manager manages the instance");

    private static Declaration of(String id, String summary, Call... calls) {
        return Declaration.of(id, summary, calls);
    }
}
