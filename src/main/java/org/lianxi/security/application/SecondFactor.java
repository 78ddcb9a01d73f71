package org.lianxi.security.application;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.People;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 动态口令: six digits that change every half minute, by RFC 6238, from an authenticator on the person's telephone. */
@Component
@Transactional
public class SecondFactor {

    private static final int BYTES = 20;
    private static final String SECURITY_ADMIN = "security-admin";
    /** Clocks of telephones go wrong by half a minute. */
    private static final int STEPS_EITHER_WAY = 1;

    private final OneTimeSecrets secrets;
    private final SignIn signIn;
    private final SignInFailures failures;
    private final People people;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final SecureRandom random = new SecureRandom();

    SecondFactor(
            OneTimeSecrets secrets,
            SignIn signIn,
            SignInFailures failures,
            People people,
            Clock clock,
            ApplicationEventPublisher events) {
        this.secrets = secrets;
        this.signIn = signIn;
        this.failures = failures;
        this.people = people;
        this.clock = clock;
        this.events = events;
    }

    /** The secret that is still to be taken into an authenticator, in Base32; empty where one is in use already. */
    public Optional<String> toTakeIn(String person) {
        var present = secrets.find(person);
        if (present.isPresent()) {
            return present.filter(secret -> !secret.confirmed()).map(OneTimeSecret::secret);
        }
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var secret = new Base32().encodeToString(bytes);
        secrets.save(new OneTimeSecret(person, secret, false, 0));
        return Optional.of(secret);
    }

    /**
     * Not refused by an exception, so that a wrong code counts as a failed sign-in.
     *
     * @return why it was not taken, in words; empty where it was
     */
    public Optional<String> refused(String person, String code, String address) {
        if (signIn.isLocked(person)) {
            return Optional.of("输错次数过多，请 15 分钟后再试，或联系安全管理员。");
        }
        var secret = secrets.lock(person);
        var step = secret.flatMap(known -> stepOf(known, code.strip()));
        if (secret.isEmpty() || step.isEmpty()) {
            failures.add(person, address, LocalDateTime.now(clock));
            return Optional.of("动态口令不正确或已经用过。请等手机上换了新的一组再输入；连续多次输错账号会被锁定。");
        }
        secrets.save(new OneTimeSecret(person, secret.get().secret(), true, step.get()));
        events.publishEvent(new AccountsChanged());
        return Optional.empty();
    }

    /** For whoever has lost their telephone: the next sign-in takes in another secret. */
    public void forget(String person, String administrator) {
        if (!people.groupsOf(administrator).contains(SECURITY_ADMIN)) {
            throw new Refusal("security.not-security-admin", "清除动态口令由安全管理员办理，没有办理。请联系安全管理员。");
        }
        if (person.equals(administrator)) {
            throw new Refusal("security.own-account", "不能清除自己的动态口令。请由另一位安全管理员操作。");
        }
        secrets.remove(person);
        events.publishEvent(new AccountsChanged());
    }

    private Optional<Long> stepOf(OneTimeSecret secret, String code) {
        var seconds = codes.getTimeStep().toSeconds();
        var now = clock.instant().getEpochSecond() / seconds;
        return LongStream.rangeClosed(now - STEPS_EITHER_WAY, now + STEPS_EITHER_WAY)
                .filter(step -> step > secret.lastStep())
                .filter(step ->
                        code(secret, Instant.ofEpochSecond(step * seconds)).equals(code))
                .boxed()
                .findFirst();
    }

    private String code(OneTimeSecret secret, Instant at) {
        try {
            var key = new SecretKeySpec(new Base32().decode(secret.secret()), codes.getAlgorithm());
            return codes.generateOneTimePasswordString(key, at);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
