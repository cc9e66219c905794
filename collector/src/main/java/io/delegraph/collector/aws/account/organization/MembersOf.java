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
        if (entry.find("Name").isPresent()) {
            listed.state(entry);
        } else {
            listed.state(entry.at());
        }
        if (Member.isId(answer.item())) {
            Member asked = new Member(organization, answer.item(), answer);
            asked.state(entry.at());
            relate(listed, asked, entry);
        }
        return true;
    }

    /** States how the member in the record stands to the one that was asked for. */
    void relate(Member listed, Member asked, JsonCursor entry) {
        listed.partOf(asked, entry.at());
    }
}
