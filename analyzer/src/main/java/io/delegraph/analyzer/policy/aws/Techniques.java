package io.delegraph.analyzer.policy.aws;

import java.util.List;

/**
 * The techniques that are recognised. {@code a|b} means either call.
 *
 * <p>Sources: AWS service authorization reference for the calls and for who takes the role; the pathfinding.cloud
 * catalogue and the paths described by iam-vulnerable for which combinations suffice.
 */
final class Techniques {
    private static final String LAMBDA = "lambda.amazonaws.com";
    private static final String EC2 = "ec2.amazonaws.com";
    private static final String GLUE = "glue.amazonaws.com";
    private static final String CLOUDFORMATION = "cloudformation.amazonaws.com";
    private static final String CODEBUILD = "codebuild.amazonaws.com";
    private static final String SAGEMAKER = "sagemaker.amazonaws.com";
    private static final String ECS_TASKS = "ecs-tasks.amazonaws.com";
    private static final String AGENTCORE = "bedrock-agentcore.amazonaws.com";

    private Techniques() {}

    /** Calls that, with iam:PassRole, create something that runs under the passed role. */
    static List<Technique> passing() {
        return List.of(
                Technique.creating("apprunner-service", "tasks.apprunner.amazonaws.com", "apprunner:CreateService"),
                Technique.creating(
                        "agentcore-code-interpreter",
                        AGENTCORE,
                        "bedrock-agentcore:CreateCodeInterpreter",
                        "bedrock-agentcore:StartCodeInterpreterSession",
                        "bedrock-agentcore:InvokeCodeInterpreter"),
                Technique.creating("cloudformation-stack", CLOUDFORMATION, "cloudformation:CreateStack"),
                Technique.creating(
                        "cloudformation-stack-set",
                        CLOUDFORMATION,
                        "cloudformation:CreateStackSet",
                        "cloudformation:CreateStackInstances"),
                Technique.creating(
                        "codebuild-project",
                        CODEBUILD,
                        "codebuild:CreateProject",
                        "codebuild:StartBuild|codebuild:StartBuildBatch"),
                Technique.creating(
                        "data-pipeline",
                        "datapipeline.amazonaws.com",
                        "datapipeline:CreatePipeline",
                        "datapipeline:PutPipelineDefinition",
                        "datapipeline:ActivatePipeline"),
                Technique.creating("ec2-instance", EC2, "ec2:RunInstances|ec2:RequestSpotInstances"),
                Technique.creating(
                        "ecs-task",
                        ECS_TASKS,
                        "ecs:RegisterTaskDefinition",
                        "ecs:RunTask|ecs:CreateService|ecs:StartTask"),
                Technique.creating("glue-dev-endpoint", GLUE, "glue:CreateDevEndpoint"),
                Technique.creating(
                        "glue-job", GLUE, "glue:CreateJob|glue:UpdateJob", "glue:StartJobRun|glue:CreateTrigger"),
                Technique.creating(
                        "lambda-function",
                        LAMBDA,
                        "lambda:CreateFunction",
                        "lambda:InvokeFunction|lambda:CreateEventSourceMapping|lambda:AddPermission"),
                Technique.creating(
                        "sagemaker-notebook",
                        SAGEMAKER,
                        "sagemaker:CreateNotebookInstance",
                        "sagemaker:CreatePresignedNotebookInstanceUrl"),
                Technique.creating("sagemaker-processing-job", SAGEMAKER, "sagemaker:CreateProcessingJob"),
                Technique.creating("sagemaker-training-job", SAGEMAKER, "sagemaker:CreateTrainingJob"),
                Technique.creating("ssm-automation", "ssm.amazonaws.com", "ssm:StartAutomationExecution"),
                Technique.creating(
                        "step-function", "states.amazonaws.com", "states:CreateStateMachine", "states:StartExecution"));
    }

    /** Calls that run code in something that exists and runs under its role. */
    static List<Technique> altering() {
        return List.of(
                Technique.using(
                        "apprunner-update",
                        "tasks.apprunner.amazonaws.com",
                        "App Runner services (apprunner list-services)",
                        "apprunner:UpdateService"),
                Technique.using(
                        "agentcore-invoke",
                        AGENTCORE,
                        "code interpreters (bedrock-agentcore-control list-code-interpreters)",
                        "bedrock-agentcore:StartCodeInterpreterSession",
                        "bedrock-agentcore:InvokeCodeInterpreter"),
                Technique.using(
                        "cloudformation-update",
                        CLOUDFORMATION,
                        "stacks with a service role (cloudformation describe-stacks)",
                        "cloudformation:UpdateStack"),
                Technique.using(
                        "cloudformation-change-set",
                        CLOUDFORMATION,
                        "stacks with a service role (cloudformation describe-stacks)",
                        "cloudformation:CreateChangeSet",
                        "cloudformation:ExecuteChangeSet"),
                Technique.using(
                        "codebuild-start",
                        CODEBUILD,
                        "build projects (codebuild batch-get-projects)",
                        "codebuild:StartBuild|codebuild:StartBuildBatch"),
                Technique.using(
                        "ec2-connect",
                        EC2,
                        "instances with an instance profile (ec2 describe-instances)",
                        "ec2-instance-connect:SendSSHPublicKey|ec2-instance-connect:SendSerialConsoleSSHPublicKey"),
                Technique.using(
                        "ec2-user-data",
                        EC2,
                        "instances with an instance profile (ec2 describe-instances)",
                        "ec2:ModifyInstanceAttribute",
                        "ec2:StopInstances",
                        "ec2:StartInstances"),
                Technique.using("ecs-exec", ECS_TASKS, "running tasks (ecs list-tasks)", "ecs:ExecuteCommand"),
                Technique.using(
                        "glue-dev-endpoint-update",
                        GLUE,
                        "development endpoints (glue get-dev-endpoints)",
                        "glue:UpdateDevEndpoint"),
                Technique.using(
                        "lambda-code",
                        LAMBDA,
                        "functions with their roles (lambda list-functions)",
                        "lambda:UpdateFunctionCode"),
                Technique.using(
                        "sagemaker-presigned-url",
                        SAGEMAKER,
                        "notebook instances (sagemaker list-notebook-instances)",
                        "sagemaker:CreatePresignedNotebookInstanceUrl"),
                Technique.using(
                        "ssm-command",
                        EC2,
                        "instances with an instance profile (ec2 describe-instances)",
                        "ssm:SendCommand"),
                Technique.using(
                        "ssm-session",
                        EC2,
                        "instances with an instance profile (ec2 describe-instances)",
                        "ssm:StartSession|ssm:ResumeSession"));
    }
}
