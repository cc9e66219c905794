package io.delegraph.api.serve.question;

import com.fasterxml.jackson.databind.JsonNode;
import io.delegraph.analyzer.Answer;
import io.delegraph.analyzer.explain.Explanation;
import io.delegraph.api.export.json.AnswerJson;
import io.delegraph.api.export.json.ExplanationJson;
import io.delegraph.api.question.BatchAnswer;
import io.delegraph.api.question.BatchQuestion;
import io.delegraph.api.question.SeenQuestions;
import io.delegraph.api.question.SeenQuestions.Said;
import io.delegraph.api.serve.answer.JsonBody;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.api.serve.security.Roles;
import io.delegraph.cypher.graph.Closure;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;

/** Questions whose words are too long for a path. */
@Controller("/api/v1/questions")
@Secured(Roles.VIEWER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
final class QuestionController {
    private static final int MOST_QUESTIONS = 1_000;
    private static final int USUAL_WAYS = 5;
    private static final int MOST_WAYS = 100;
    private static final String MANY = "questions";

    private final Desk desk;

    QuestionController(Desk desk) {
        this.desk = desk;
    }

    @Post("/can")
    @Status(HttpStatus.OK)
    @Operation(operationId = "can", summary = "Whether a principal can do something; one question, or many.")
    @ApiResponse(
            responseCode = "200",
            description = "One answer, or as many as there were questions, in their order.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {CanAnswer.class, CanAnswers.class})))
    String can(
            HttpRequest<?> request,
            Authentication authentication,
            @Body
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(oneOf = {CanQuestion.class, CanQuestions.class})))
                    String body) {
        JsonNode asked = Bodies.object(body);
        SeenQuestions questions = desk.open(request, authentication);
        return asked.has(MANY) ? many(asked, questions) : one(asked, questions);
    }

    private static String many(JsonNode asked, SeenQuestions questions) {
        List<BatchAnswer> answers = questions.can(Bodies.lines(asked, MANY, MOST_QUESTIONS));
        return JsonBody.of(writer -> AnswerJson.batch(answers, writer));
    }

    private static String one(JsonNode asked, SeenQuestions questions) {
        BatchQuestion question = SeenQuestions.read(asked.toString())
                .orElseThrow(() -> new Problem(
                        ProblemType.INVALID_REQUEST,
                        "Expected 'principal' with 'action' and 'resource', or with 'become'; 'closure' as use, med, ctl"
                                + " or cmp; 'context' as an object; 'sessionPolicies' as a list of policies."));
        Said<Answer> said = questions.can(question);
        return JsonBody.of(writer -> question.asked()
                .ifPresentOrElse(
                        permission -> AnswerJson.can(said.principal(), permission, said.answer(), writer),
                        () -> AnswerJson.become(
                                said.principal(), question.become().orElse(""), said.answer(), writer)));
    }

    @Post("/why")
    @Status(HttpStatus.OK)
    @Operation(operationId = "why", summary = "Why a principal reaches something, step by step, or what blocks it.")
    @ApiResponse(
            responseCode = "200",
            description = "The ways, or what blocks.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WhyAnswer.class)))
    String why(
            HttpRequest<?> request,
            Authentication authentication,
            @Body
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = WhyQuestion.class)))
                    String body) {
        JsonNode asked = Bodies.object(body);
        String principal = Bodies.name(asked, "principal");
        String target = Bodies.name(asked, "target");
        Closure closure = Bodies.closure(asked);
        int most = Bodies.number(asked, "most", USUAL_WAYS, MOST_WAYS);
        Explanation explanation = desk.open(request, authentication).why(principal, target, closure, most);
        return JsonBody.of(writer -> ExplanationJson.write(target, explanation, writer));
    }
}
