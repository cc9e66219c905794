package io.delegraph.collector.aws.account.answer;

import java.util.Set;

/**
 * What an operation's answer looks like.
 *
 * @param members one of them stands at the top of every answer
 * @param list    member whose elements are the records; empty when the whole answer is one record
 * @param sign    member that only answers of this operation have, whose value begins with the account (an ARN or the number):
 *                by it an answer is known wherever it lies; empty when only its path can tell
 */
public record Shape(Set<String> members, String list, String sign) {
    public Shape {
        members = Set.copyOf(members);
    }

    /** Records are the elements of this member. */
    public static Shape listOf(String member) {
        return new Shape(Set.of(member), member, "");
    }

    /** The whole answer is one record, with one of these members at least. */
    public static Shape whole(String... members) {
        return new Shape(Set.of(members), "", "");
    }

    /** The same, known by this member without its path, too. */
    public Shape signedBy(String member) {
        return new Shape(members, list, member);
    }
}
