package io.delegraph.collector.aws.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * A list of AWS Organizations, page after page. A page may be empty while more follow.
 *
 * @param ask   the page of a token; the first when there is none
 * @param lists whether the page has a list at all, though perhaps an empty one
 * @param items of the page
 * @param token of the page that follows; null at the end
 */
record Walk<R extends SdkPojo, X>(
        Function<@Nullable String, R> ask,
        Predicate<R> lists,
        Function<R, List<X>> items,
        Function<R, @Nullable String> token) {
    /** The list as far as it was answered; its pages, and why it ends too early, are in the file. */
    List<X> into(AnswerFile file, Asking asking) throws IOException {
        List<X> found = new ArrayList<>();
        try {
            pages(asking, file::page, found::addAll);
        } catch (Unanswered why) {
            file.unanswered(why);
        }
        return found;
    }

    /** The whole list, for comparison only. */
    List<X> whole(Asking asking) throws Unanswered, IOException {
        List<X> found = new ArrayList<>();
        pages(asking, page -> {}, found::addAll);
        return found;
    }

    private void pages(Asking asking, Sink<R> sink, Consumer<List<X>> each) throws Unanswered, IOException {
        Set<String> tokens = new HashSet<>();
        String next = null;
        do {
            String from = next;
            R page = asking.ask(() -> ask.apply(from));
            if (!lists.test(page)) {
                throw new Unanswered(Unanswered.UNREADABLE);
            }
            sink.page(page);
            each.accept(items.apply(page));
            String following = token.apply(page);
            next = following == null || following.isEmpty() ? null : Pages.next(following, tokens);
        } while (next != null);
    }

    private interface Sink<R> {
        void page(R page) throws IOException;
    }
}
