package org.lianxi.complaint.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Keeps one visitor from taking the place of all, and anybody from guessing query codes. Each node counts for itself.
 */
@Component
class Throttle {

    private static final Duration LOCK = Duration.ofMinutes(15);
    private static final int MOST_REMEMBERED = 100_000;
    private static final int IPV6_BYTES = 16;

    /** Only digits, so that no name is ever looked up. */
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]+");

    private static final Pattern NUMBER = Pattern.compile("\\d{4}-TS-\\d{4,9}");

    private final ThrottleSettings settings;
    private final Bucket allSubmissions;
    private final Bucket allQueries;
    private final Cache<String, Bucket> submissions = forgotten(Duration.ofHours(2));
    private final Cache<String, Bucket> queries = forgotten(Duration.ofMinutes(5));
    private final Cache<String, Bucket> wrongCodes = forgotten(LOCK.multipliedBy(2));

    Throttle(ThrottleSettings settings) {
        this.settings = settings;
        this.allSubmissions = bucket(settings.submissionsPerMinute(), Duration.ofMinutes(1));
        this.allQueries = bucket(settings.queriesPerMinuteOfAll(), Duration.ofMinutes(1));
    }

    boolean mayAsk(String address) {
        return query(visitor(address)).tryConsume(1) && allQueries.tryConsume(1);
    }

    boolean maySubmit(String address) {
        return submissions
                        .get(visitor(address), any -> bucket(settings.submissionsPerHour(), Duration.ofHours(1)))
                        .tryConsume(1)
                && allSubmissions.tryConsume(1);
    }

    /** Whether so many wrong codes were tried that nothing is answered for a while, not even the right one. */
    boolean isLocked(String address, String number) {
        return wrong(visitor(address)).getAvailableTokens() == 0
                || isNumber(number) && wrong(number).getAvailableTokens() == 0;
    }

    void wrongCode(String address, String number) {
        if (isLocked(address, number)) {
            // Whoever is locked out must not lock out others.
            return;
        }
        wrong(visitor(address)).tryConsume(1);
        if (isNumber(number)) {
            wrong(number).tryConsume(1);
        }
    }

    /** Of an IPv6 address the network: one household or phone has all the addresses of a /64 at its choice. */
    private static String visitor(String address) {
        if (!IPV6.matcher(address).matches()) {
            return address;
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == IPV6_BYTES ? HexFormat.of().formatHex(bytes, 0, IPV6_BYTES / 2) : address;
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }

    /** Nothing else is remembered: somebody may type whatever they like. */
    private static boolean isNumber(String typed) {
        return NUMBER.matcher(typed).matches();
    }

    private Bucket query(String address) {
        return queries.get(address, any -> bucket(settings.queriesPerMinute(), Duration.ofMinutes(1)));
    }

    private Bucket wrong(String who) {
        return wrongCodes.get(who, any -> Bucket.builder()
                .addLimit(limit -> limit.capacity(settings.wrongCodes()).refillIntervally(settings.wrongCodes(), LOCK))
                .build());
    }

    private static Bucket bucket(int times, Duration within) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(times).refillGreedy(times, within))
                .build();
    }

    private static Cache<String, Bucket> forgotten(Duration unused) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterAccess(unused)
                .build();
    }
}
