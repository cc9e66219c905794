package io.delegraph.collector.aws.account.organization;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.parse.JsonCursor;
import java.util.Optional;

/** What the operations that list accounts, units or roots have in common. */
abstract class MembersOf implements Operation {
    /** States the member that the record is about, and where it is when the answer tells. */
    @Override
    public final boolean state(JsonCursor entry, Answer answer) {
        Optional<String> id = entry.findText("Id").filter(Member::isId);
        if (id.isEmpty()) {
            return answer.reject(entry, "account or unit", "Id");
        }
        OrganizationId organization = OrganizationId.of(entry, answer);
        Member listed = new Member(organization, id.get(), answer);
        Optional<Member> asked =
                Optional.of(answer.item()).filter(Member::isId).map(item -> new Member(organization, item, answer));
        listed.state(entry, asked.filter(member -> contains()));
        asked.ifPresent(member -> {
            member.state(entry.at());
            relate(listed, member, entry);
        });
        return true;
    }

    /** Whether what is listed is in what was asked for. */
    boolean contains() {
        return true;
    }

    private void relate(Member listed, Member asked, JsonCursor entry) {
        if (contains()) {
            listed.partOf(asked, entry.at());
        } else {
            asked.partOf(listed, entry.at());
        }
    }
}
