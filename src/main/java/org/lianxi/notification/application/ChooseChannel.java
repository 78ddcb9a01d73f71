package org.lianxi.notification.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.lianxi.kernel.Choice;
import org.lianxi.kernel.Refusal;
import org.lianxi.notification.application.Channel.Rhythm;
import org.lianxi.notification.application.Channel.Route;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody chooses for themselves how they hear of messages. */
@Service
@Transactional
public class ChooseChannel {

    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9._@+-]{3,64}");

    private final Channels channels;
    private final Clock clock;

    ChooseChannel(Channels channels, Clock clock) {
        this.channels = channels;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Channel of(String person) {
        return channels.of(person).orElseGet(() -> Channel.none(person));
    }

    /** @throws Refusal {@code notification.address-wrong}, {@code notification.choice-unknown} */
    public void by(String person, String route, String address, String rhythm) {
        var by = chosen(Route.values(), route);
        var when = chosen(Rhythm.values(), rhythm);
        var where = address.strip();
        if (when != Rhythm.NEVER
                && !(by == Route.MAIL ? MAIL : ACCOUNT).matcher(where).matches()) {
            throw new Refusal(
                    "notification.address-wrong",
                    by == Route.MAIL
                            ? "“%s”不是电子邮箱地址，没有保存。请填写形如 name@example.gov.cn 的地址。".formatted(where)
                            : "“%s”不是手机号或政务微信账号，没有保存。请填写 3 到 64 位字母、数字。".formatted(where));
        }
        channels.save(
                new Channel(person, by, when == Rhythm.NEVER ? "" : where, when),
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS));
    }

    private static <C extends Choice> C chosen(C[] choices, String value) {
        return Arrays.stream(choices)
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .orElseThrow(() -> new Refusal("notification.choice-unknown", "没有选择接收方式，没有保存。请选择后再提交。"));
    }
}
