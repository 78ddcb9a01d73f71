package org.lianxi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser (cookies, forms) or with a program (HTTP Basic) at the running server. */
public final class Visitor {

    /** Of all sample accounts in tests. */
    public static final String PASSWORD = "correct-horse-battery-1";

    /** One of each member unit, each with a session of their own. */
    public static final List<String> LIAISONS = List.of(
            "government-office-liaison",
            "supervision-liaison",
            "staffing-liaison",
            "personnel-liaison",
            "legal-liaison",
            "investment-liaison",
            "finance-liaison",
            "service-center-liaison");

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies;
    private final HttpClient http;
    private final String server;

    public Visitor(int port) {
        this(port, new CookieManager(null, CookiePolicy.ACCEPT_ALL));
    }

    private Visitor(int port, CookieManager cookies) {
        this.cookies = cookies;
        server = "http://127.0.0.1:" + port;
        http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** The same browser, sent to another node. */
    public Visitor at(int port) {
        return new Visitor(port, cookies);
    }

    public HttpResponse<String> signIn(String person) {
        return signIn(person, PASSWORD);
    }

    public HttpResponse<String> signIn(String person, String password) {
        return submit("/login", "/login", Map.of("username", person, "password", password));
    }

    /** As a browser asks for a page; redirects are not followed. */
    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    public HttpResponse<String> getJson(String path) {
        return send(request(path).header("Accept", "application/json").GET());
    }

    /** Opens the page that holds the form, and sends the form with its token. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        return send(request(action)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields, Optional.of(token(page))))));
    }

    public HttpResponse<String> submitWithoutToken(String action, Map<String, String> fields) {
        return send(request(action)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields, Optional.empty()))));
    }

    public HttpResponse<String> post(String path, String json, String... headers) {
        var request = request(path)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path));
    }

    public static String basic(String person, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** The token that a page of ours carries against forged requests. */
    public String token(String page) {
        var matcher = TOKEN.matcher(get(page).body());
        if (!matcher.find()) {
            throw new AssertionError("No form on " + page);
        }
        return matcher.group(1);
    }

    private static String encoded(Map<String, String> fields, Optional<String> token) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return token.map(value -> form + "&_csrf=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
                .orElse(form);
    }
}
