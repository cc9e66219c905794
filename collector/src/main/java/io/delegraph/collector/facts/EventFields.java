package io.delegraph.collector.facts;

import static io.delegraph.collector.facts.Field.optional;
import static io.delegraph.collector.facts.Field.property;
import static io.delegraph.collector.facts.Field.required;

import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.TaskRequest;

/** Fields of records about what was asked, approved and done. */
final class EventFields {
    private static final Field APPROVED = optional(
            "approved",
            Shape.ALLOWANCES,
            "What may be done. Without resource: on any of that action's. An attribute that is not named is not limited; a"
                    + " value is exact unless it is a glob; ${name} is the request's parameter.");
    private static final Field EXPIRES_AT = optional("expiresAt", Shape.MOMENT, "Until when it holds.");
    private static final Field TICKET = property(Property.TICKET, Shape.TEXT, "Reference to the approval elsewhere.");
    private static final Field APPROVER = optional("approver", Shape.TEXT, "Id of who approved it.");

    private EventFields() {}

    static Field[] request() {
        return new Field[] {
            required("chain", Shape.TEXT, "Names the chain: what was done because of the request says the same."),
            optional("at", Shape.MOMENT, "When it was asked; before everything else of the chain when absent."),
            optional("subject", Shape.TEXT, "Id of who asked."),
            optional("agent", Shape.TEXT, "Id of who was asked."),
            optional("purpose", Shape.TEXT, "In words, for people only. A long text is kept as a digest."),
            APPROVED,
            optional("template", Shape.TEXT, "Id of the task template that it is an instance of."),
            optional("parameters", Shape.TAGS, "Values for the template, by name."),
            optional(
                            "basis",
                            Shape.CHOICE,
                            "What approved rests on: APPROVED with an approver, else STATED when absent.")
                    .of(Field.names(TaskRequest.Basis.values())),
            APPROVER,
            TICKET,
            EXPIRES_AT
        };
    }

    static Field[] approval() {
        return new Field[] {
            required("id", Shape.TEXT, "By which calls name it."),
            required("approver", Shape.TEXT, "Id of who approved it."),
            required("at", Shape.MOMENT, "When it was approved."),
            optional("chain", Shape.TEXT, "The chain that it is for; any that names it when absent."),
            optional("subject", Shape.TEXT, "Id of whom it is for; anybody when absent."),
            optional("actor", Shape.TEXT, "Id of who may do it; anybody when absent."),
            APPROVED,
            optional("elevates", Shape.FLAG, "Whether it widens what the chain's request allowed; no when absent."),
            TICKET,
            EXPIRES_AT
        };
    }

    static Field[] call() {
        return new Field[] {
            optional("id", Shape.TEXT, "The recorder's own id; a digest of what happened when absent."),
            required("chain", Shape.TEXT, "What belongs to one request says the same: a trace id, a conversation."),
            optional("hop", Shape.WHOLE, "Place in the chain among calls of the same time, from 0."),
            required("at", Shape.MOMENT, "When it was made."),
            required("actor", Shape.TEXT, "Id of who made it."),
            required("action", Shape.TEXT, "What was done, as the resource calls it."),
            optional("kind", Shape.CHOICE, "OPERATION when absent.").of(Field.names(CallKind.values())),
            optional("onBehalfOf", Shape.TEXT, "Id of whom it was made for."),
            optional("delegate", Shape.TEXT, "Id of whom work or authority passed on to."),
            optional("tool", Shape.TEXT, "Id of the tool that it went through."),
            optional("resource", Shape.TEXT, "On what, as the resource's owner names it."),
            optional(
                    "attributes",
                    Shape.ARGUMENTS,
                    "Data that was touched, by attribute; * is all of it, an absent attribute is not known."),
            optional("outcome", Shape.CHOICE, "UNKNOWN when absent.").of(Field.names(Outcome.values())),
            optional(
                    "credential",
                    Shape.TEXT,
                    "Key id, stable id or fingerprint of what was presented; never its value."),
            optional("token", Shape.CLAIMS, "Decoded claims of the token that was presented; never the token."),
            optional("issued", Shape.TEXT, "Key id of a credential that the call issued."),
            optional("issuedToken", Shape.CLAIMS, "Decoded claims of a token that the call issued."),
            optional("logged", Shape.TEXT, "Whom the resource's own log names, where that is not the actor."),
            optional("decision", Shape.TEXT, "The policy decision about it: PERMIT, DENY or a reference."),
            optional("approval", Shape.TEXT, "Id of the approval that it names."),
            optional("parent", Shape.TEXT, "Id of the call within which it was made.")
        };
    }

    static Field[] scopeMapping() {
        return new Field[] {
            required("audience", Shape.TEXT, "Where the scope is accepted, as tokens have it in aud."),
            required("scope", Shape.TEXT, "One scope."),
            required("permissions", Shape.ALLOWANCES, "What it stands for there.")
        };
    }

    static Field[] taskTemplate() {
        return new Field[] {
            CommonFields.ID,
            CommonFields.NAME,
            optional("agent", Shape.TEXT, "Id of the agent whose tasks it is for."),
            required("approved", Shape.ALLOWANCES, "What such a task may do."),
            optional("parameters", Shape.TEXTS, "Names of the parameters that a request gives values for."),
            property(Property.APPROVER, Shape.TEXT, "Id of who approved it; only proposed when absent."),
            TICKET,
            EXPIRES_AT,
            property(Property.SUPPORT, Shape.WHOLE, "Number of runs that it was learned from.")
        };
    }
}
