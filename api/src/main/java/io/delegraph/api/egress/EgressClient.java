package io.delegraph.api.egress;

import io.delegraph.api.egress.EgressRefused.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * Sends what may be sent. Redirects are not followed, cookies not kept, proxies not asked; an answer is read up to a
 * bound, and everything together ends in time. Safe for use by several threads.
 */
public final class EgressClient implements AutoCloseable {
    private static final int READ_AT_MOST = 65_536;

    private final EgressPolicy policy;
    private final HostResolver resolver;
    private final Duration patience;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(EgressClient::daemon);

    /** A client that asks the system for addresses and waits 15 seconds for an answer. */
    public EgressClient(EgressPolicy policy) {
        this(policy, host -> List.of(InetAddress.getAllByName(host)), Duration.ofSeconds(15));
    }

    /** @param patience for one request, from connecting to the end of the answer; looking up the name is the system's */
    public EgressClient(EgressPolicy policy, HostResolver resolver, Duration patience) {
        this.policy = policy;
        this.resolver = resolver;
        this.patience = patience;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "egress-deadline");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Scheme, host and port of a URL.
     *
     * @throws EgressRefused when it can be read in more ways than one
     */
    public static String origin(String url) {
        Target target = Target.parse(url);
        return target.scheme().text() + "://" + target.host() + ":" + target.port();
    }

    /**
     * Passes when a request there may be sent, as names resolve now.
     *
     * @throws EgressRefused otherwise
     */
    public void check(String url) {
        addresses(Target.parse(url));
    }

    /**
     * Sends a body. The addresses that are checked are those that are connected to: the name is looked up once.
     *
     * @throws EgressRefused when it may not be sent
     * @throws IOException when nobody answers in time, or not in HTTP
     */
    public EgressResponse post(String url, String mediaType, Map<String, String> headers, byte[] body)
            throws IOException {
        Target target = Target.parse(url);
        List<InetAddress> addresses = addresses(target);
        HttpPost request = new HttpPost(target.path());
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, ContentType.parse(mediaType)));
        ScheduledFuture<?> deadline = deadlines.schedule(request::abort, patience.toMillis(), TimeUnit.MILLISECONDS);
        AtomicReference<EgressResponse> answer = new AtomicReference<>();
        try (CloseableHttpClient client = PinnedClient.to(target, addresses, patience)) {
            HttpHost host = new HttpHost(target.scheme().text(), target.host(), target.port());
            client.execute(host, request, response -> read(response, answer, request));
        } catch (IOException e) {
            // Once there is a status, it does not matter how the rest of the answer ends.
            if (answer.get() == null) {
                throw e;
            }
        } finally {
            deadline.cancel(false);
        }
        return Optional.ofNullable(answer.get()).orElseThrow(() -> new IOException("No status was received"));
    }

    private List<InetAddress> addresses(Target target) {
        List<InetAddress> addresses = target.address().map(List::of).orElseGet(() -> lookUp(target));
        policy.check(target, addresses);
        return addresses;
    }

    // Who may not be called is not asked for either: a lookup is a message too.
    private List<InetAddress> lookUp(Target target) {
        policy.check(target);
        try {
            return List.copyOf(resolver.resolve(target.host()));
        } catch (UnknownHostException e) {
            throw new EgressRefused(Reason.UNRESOLVED);
        }
    }

    private static boolean read(ClassicHttpResponse response, AtomicReference<EgressResponse> answer, HttpPost request)
            throws IOException {
        answer.set(new EgressResponse(
                response.getCode(),
                Optional.ofNullable(response.getFirstHeader("Retry-After")).map(Header::getValue)));
        if (response.getEntity() != null) {
            drain(response.getEntity().getContent(), request);
        }
        return true;
    }

    // What is longer is nobody's answer to an event: the connection is closed over it.
    private static void drain(InputStream content, HttpPost request) throws IOException {
        if (content.readNBytes(READ_AT_MOST).length == READ_AT_MOST) {
            request.abort();
        }
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
    }
}
