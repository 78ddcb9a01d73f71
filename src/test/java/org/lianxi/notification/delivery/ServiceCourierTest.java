package org.lianxi.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.notification.application.Channel.Route;
import org.lianxi.notification.application.Courier.NotDelivered;
import org.lianxi.notification.application.NotificationSettings;
import org.lianxi.notification.application.Outgoing;

/** What the city's service for short messages gets, and how its answers are understood. */
class ServiceCourierTest {

    private static final Outgoing MESSAGE = new Outgoing(
            1,
            "message|legal-liaison|2026-HY-0001|notice:1",
            "legal-liaison",
            "2026-HY-0001",
            Route.SERVICE,
            "13800000000",
            "【联席】2026-HY-0001 有新消息",
            "会议通知已印发。",
            0,
            LocalDateTime.of(2026, 11, 24, 9, 0));

    private final List<Map<String, String>> received = new ArrayList<>();
    private final HttpServer service;
    private int answer = 204;

    ServiceCourierTest() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void theServiceListens() {
        service.createContext("/messages", exchange -> {
            var json = new ObjectMapper().readTree(exchange.getRequestBody());
            received.add(Map.of(
                    "key", exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    "token", exchange.getRequestHeaders().getFirst("Authorization"),
                    "id", json.get("id").asText(),
                    "to", json.get("to").asText(),
                    "text", json.get("text").asText()));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void theServiceStops() {
        service.stop(0);
    }

    @Test
    void theServiceGetsReceiverTextAndTheIdTwice() throws NotDelivered {
        courier().deliver(MESSAGE);

        assertThat(received)
                .containsExactly(Map.of(
                        "key", MESSAGE.messageId(),
                        "token", "Bearer secret",
                        "id", MESSAGE.messageId(),
                        "to", "13800000000",
                        "text", "会议通知已印发。"));
    }

    @Test
    void whatItRefusesForGoodIsNotTriedAgain() {
        answer = 404;

        assertThatThrownBy(() -> courier().deliver(MESSAGE))
                .isInstanceOf(NotDelivered.class)
                .hasMessageContaining("HTTP 404")
                .extracting("forGood")
                .isEqualTo(true);
    }

    @Test
    void whatItCannotTakeNowIsTriedAgain() {
        for (var busy : List.of(429, 500, 503)) {
            answer = busy;
            assertThatThrownBy(() -> courier().deliver(MESSAGE))
                    .extracting("forGood")
                    .isEqualTo(false);
        }
        service.stop(0);
        assertThatThrownBy(() -> courier().deliver(MESSAGE))
                .extracting("forGood")
                .isEqualTo(false);
    }

    @Test
    void withoutAnAddressOfTheServiceItIsNotReady() {
        assertThat(new ServiceCourier(settings("")).ready()).isFalse();
        assertThat(courier().ready()).isTrue();
    }

    private ServiceCourier courier() {
        return new ServiceCourier(settings(
                "http://127.0.0.1:%d/messages".formatted(service.getAddress().getPort())));
    }

    private static NotificationSettings settings(String service) {
        return new NotificationSettings(URI.create("http://127.0.0.1:8080"), "lianxi@localhost", service, "secret");
    }
}
