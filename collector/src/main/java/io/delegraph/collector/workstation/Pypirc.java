package io.delegraph.collector.workstation;

import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.SourceDocument;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.NodeKind;
import java.util.Optional;

/** Reads {@code .pypirc}: a section for each package index. */
final class Pypirc {
    private Pypirc() {}

    static boolean recognises(DocumentHead head) {
        return FileName.of(head).is(".pypirc");
    }

    static Completeness read(SourceDocument document, UserFacts facts) {
        Optional<String> text = DocumentText.find(document, facts);
        if (text.isEmpty()) {
            return Completeness.FAILED;
        }
        Slots slots = new Slots(facts);
        for (IniSection section : IniReader.read(text.get(), false, facts)) {
            facts.record();
            Optional<String> index = section.findValue("repository").flatMap(Audience::find);
            boolean token =
                    section.findValue("username").filter("__token__"::equals).isPresent();
            NodeKind kind = token ? NodeKind.ACCESS_TOKEN : NodeKind.PASSWORD;
            section.find("password")
                    .ifPresent(
                            entry -> slots.state(entry.value(), kind, index, facts.at(entry.pointer(), entry.line())));
            section.find("repository")
                    .filter(entry -> VariableFacts.hasPassword(entry.value()))
                    .ifPresent(
                            entry -> slots.state(entry.value(), kind, index, facts.at(entry.pointer(), entry.line())));
        }
        return Completeness.COMPLETE;
    }
}
