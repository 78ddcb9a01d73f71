package org.lianxi.notification.delivery;

import java.time.Duration;
import java.util.Map;
import org.lianxi.notification.application.Channel.Route;
import org.lianxi.notification.application.Courier;
import org.lianxi.notification.application.NotificationSettings;
import org.lianxi.notification.application.Outgoing;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * Short messages and 政务微信, by the city's own service. It gets {@code POST} with JSON {@code {"id", "to", "subject",
 * "text"}}, our token as {@code Authorization: Bearer}, and the id again as {@code Idempotency-Key}; the same id is the
 * same message. It answers 2xx where it has taken it, 4xx where it never will.
 */
@Component
class ServiceCourier implements Courier {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int TOO_MANY = 429;
    private static final int TOO_SLOW = 408;

    private final NotificationSettings settings;
    private final RestClient http = RestClient.builder()
            .requestFactory(ClientHttpRequestFactoryBuilder.jdk()
                    .build(ClientHttpRequestFactorySettings.defaults()
                            .withConnectTimeout(PATIENCE)
                            .withReadTimeout(PATIENCE)))
            .build();

    ServiceCourier(NotificationSettings settings) {
        this.settings = settings;
    }

    @Override
    public Route route() {
        return Route.SERVICE;
    }

    @Override
    public boolean ready() {
        return !settings.serviceUrl().isEmpty();
    }

    @Override
    public void deliver(Outgoing outgoing) throws NotDelivered {
        try {
            http.post()
                    .uri(settings.serviceUrl())
                    .header("Authorization", "Bearer " + settings.serviceToken())
                    .header("Idempotency-Key", outgoing.messageId())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of(
                            "id", outgoing.messageId(),
                            "to", outgoing.address(),
                            "subject", outgoing.subject(),
                            "text", outgoing.body()))
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientResponseException refused) {
            throw new NotDelivered(
                    neverTaken(refused.getStatusCode()),
                    "短信或政务微信服务没有收下：HTTP " + refused.getStatusCode().value());
        } catch (RestClientException failed) {
            throw new NotDelivered(false, "短信或政务微信服务没有应答：" + failed.getMessage());
        }
    }

    private static boolean neverTaken(HttpStatusCode status) {
        return status.is4xxClientError() && status.value() != TOO_MANY && status.value() != TOO_SLOW;
    }
}
