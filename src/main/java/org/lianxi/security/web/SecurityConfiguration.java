package org.lianxi.security.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.lianxi.audit.AuditedPerson;
import org.lianxi.security.application.SetUp;
import org.lianxi.security.application.Standings;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Six doors: what pages are made of, Camunda's pages, the engine's REST interface, ours, pages for everybody, and our
 * pages. Paths are matched on the request's address, because Camunda's servlets are none of Spring MVC's.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();
    private static final String SIGN_IN = "/login";
    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; " + "frame-ancestors 'none'";
    private static final List<IpAddressMatcher> THIS_MACHINE =
            List.of(new IpAddressMatcher("127.0.0.0/8"), new IpAddressMatcher("::1"));
    /** The engine counts what it does for everybody, secret cases too, and would tell the sums to whoever asks. */
    private static final String WATCHES_THE_ENGINE = "system-admin";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Standings standings;
    private final IdentityService identity;
    private final Clock clock;

    SecurityConfiguration(Standings standings, IdentityService identity, Clock clock) {
        this.standings = standings;
        this.identity = identity;
        this.clock = clock;
    }

    /** Style sheets, scripts and pictures: nobody is asked who they are, and no session is read for them. */
    @Bean
    @Order(0)
    SecurityFilterChain assets(HttpSecurity http) throws Exception {
        return http.securityMatcher(PATHS.matcher("/assets/**"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frames -> frames.deny()))
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain camundaPages(HttpSecurity http) throws Exception {
        // Camunda has its own token against forged requests and its own headers, except the one that keeps to TLS.
        http.securityMatcher(PATHS.matcher("/camunda/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled().httpStrictTransportSecurity(Customizer.withDefaults()))
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(
                                        PATHS.matcher("/camunda/api/admin/auth/user/*/login/*"),
                                        PATHS.matcher("/camunda/api/admin/setup/**"),
                                        PATHS.matcher("/camunda/app/*/*/setup/**"))
                                .denyAll()
                                .requestMatchers(SecurityConfiguration::startsPastTheForm)
                                .denyAll()
                                .requestMatchers(PATHS.matcher("/camunda/api/engine/engine/{engine}/metrics/**"))
                                .hasAuthority(WATCHES_THE_ENGINE)
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(signInPageOr401()))
                .addFilterBefore(new StandingFilter(standings, clock), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new WebappSignOutFilter(), AnonymousAuthenticationFilter.class);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
        return forPrograms(http, "/engine-rest/**")
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(SecurityConfiguration::startsPastTheForm)
                        .denyAll()
                        .requestMatchers(PATHS.matcher("/engine-rest/metrics/**"))
                        .hasAuthority(WATCHES_THE_ENGINE)
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** What other systems of the city call. */
    @Bean
    @Order(3)
    SecurityFilterChain ownInterface(HttpSecurity http) throws Exception {
        return forPrograms(http, "/api/**")
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                PATHS.matcher("/api/joint-approvals"), PATHS.matcher("/api/joint-approvals/**"))
                        .hasAuthority("window")
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(handling -> handling.accessDeniedHandler(SecurityConfiguration::deny))
                .build();
    }

    /**
     * Pages for everybody. No session: what keeps forms from being forged is a cookie, which lasts as long as somebody
     * may take to write down what has happened to them.
     */
    @Bean
    @Order(4)
    SecurityFilterChain publicPages(HttpSecurity http) throws Exception {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("LIANXI-PUBLIC");
        tokens.setCookieCustomizer(cookie ->
                cookie.path("/public").sameSite("Strict").httpOnly(true).maxAge(Duration.ofDays(1)));
        return http.securityMatcher(PATHS.matcher("/public/**"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(
                                        PATHS.matcher(HttpMethod.GET, "/public/**"),
                                        PATHS.matcher(HttpMethod.POST, "/public/complaints/**"))
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .frameOptions(frames -> frames.deny()))
                .exceptionHandling(handling -> handling.accessDeniedHandler((request, response, reason) -> {
                    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
                    request.getRequestDispatcher("/public/complaints/expired").forward(request, response);
                }))
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain ourPages(HttpSecurity http, SetUp setUp, OidcSignIn elsewhere) throws Exception {
        elsewhere.addTo(http, SIGN_IN);
        http.requestCache(cache -> cache.requestCache(pagesOnly()))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(PATHS.matcher(SIGN_IN), PATHS.matcher("/actuator/health"))
                                .permitAll()
                                .requestMatchers(PATHS.matcher("/setup"))
                                .access((person, request) -> new AuthorizationDecision(setUp.isOpen()))
                                .requestMatchers(PATHS.matcher("/accounts/**"))
                                .hasAnyAuthority("system-admin", "security-admin")
                                .requestMatchers(PATHS.matcher("/audit"), PATHS.matcher("/audit/**"))
                                .hasAuthority("audit-admin")
                                .requestMatchers(PATHS.matcher("/actuator/prometheus"))
                                .access(SecurityConfiguration::isThisMachine)
                                .requestMatchers(PATHS.matcher("/actuator/**"))
                                .denyAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .failureHandler((request, response, failure) -> response.sendRedirect(request.getContextPath()
                                + SIGN_IN
                                + (failure instanceof LockedException ? "?locked" : "?error"))))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .logout(logout -> logout.logoutRequestMatcher(PATHS.matcher(HttpMethod.POST, "/logout"))
                        .addLogoutHandler((request, response, person) -> {
                            if (person != null) {
                                request.setAttribute(AuditedPerson.ATTRIBUTE, person.getName());
                            }
                        })
                        .logoutSuccessUrl(SIGN_IN + "?signedOut"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frames -> frames.deny()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(signInPageOr401())
                        .accessDeniedHandler(SecurityConfiguration::deny))
                .addFilterBefore(new StandingFilter(standings, clock), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new EngineIdentityFilter(identity, standings), AnonymousAuthenticationFilter.class);
        return http.build();
    }

    /** After Spring Security has found out who asks, before Camunda's own filters. */
    @Bean
    FilterRegistrationBean<WebappAuthentication> webappAuthentication() {
        var registration = new FilterRegistrationBean<>(new WebappAuthentication(standings));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }

    /** Outside Camunda's filters: they set the policy and write the page. */
    @Bean
    FilterRegistrationBean<OwnNonceFilter> ownNonce() {
        var registration = new FilterRegistrationBean<>(new OwnNonceFilter());
        registration.addUrlPatterns("/camunda/app/*");
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }

    @Bean
    static PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    private HttpSecurity forPrograms(HttpSecurity http, String paths) throws Exception {
        return http.securityMatcher(PATHS.matcher(paths))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .httpBasic(basic -> basic.authenticationEntryPoint(SecurityConfiguration::askForPassword))
                // Programs send a password with each request; a page in a browser proves itself by the token.
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(
                        request -> !READING.contains(request.getMethod()) && !sendsPassword(request)))
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(SecurityConfiguration::askForPassword))
                .addFilterBefore(new StandingFilter(standings, clock), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new EngineIdentityFilter(identity, standings), AnonymousAuthenticationFilter.class);
    }

    /** Whom a reverse proxy names comes from elsewhere, although the proxy itself stands here. */
    private static AuthorizationDecision isThisMachine(
            Supplier<Authentication> person, RequestAuthorizationContext context) {
        var isHere = THIS_MACHINE.stream().anyMatch(address -> address.matches(context.getRequest()));
        return new AuthorizationDecision(isHere && context.getRequest().getHeader("X-Forwarded-For") == null);
    }

    private static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod()) && wantsPage(request));
        return cache;
    }

    private static AuthenticationEntryPoint signInPageOr401() {
        var signInPage = new LoginUrlAuthenticationEntryPoint(SIGN_IN) {
            @Override
            protected String determineUrlToUseForThisRequest(
                    HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
                var hasEnded = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
                return SIGN_IN + (hasEnded ? "?ended" : "");
            }
        };
        return (request, response, reason) -> {
            if (isApi(request)) {
                answer(response, HttpServletResponse.SC_UNAUTHORIZED, "security.not-signed-in", "您尚未登录或登录已过期，请重新登录。");
            } else {
                signInPage.commence(request, response, reason);
            }
        };
    }

    private static void deny(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, jakarta.servlet.ServletException {
        if (reason instanceof CsrfException && PATHS.matcher(SIGN_IN).matches(request)) {
            response.sendRedirect(request.getContextPath() + SIGN_IN + "?expired");
        } else if (isApi(request)) {
            answer(response, HttpServletResponse.SC_FORBIDDEN, "security.not-allowed", "您没有权限进行这项操作。");
        } else {
            new AccessDeniedHandlerImpl().handle(request, response, reason);
        }
    }

    private static void askForPassword(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        // A browser would keep the password and send it with forged requests, so it is not asked for one.
        if (request.getHeader("Sec-Fetch-Mode") == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Lianxi\", charset=\"UTF-8\"");
        }
        if (reason instanceof LockedException) {
            answer(response, HttpServletResponse.SC_UNAUTHORIZED, "security.locked", "登录失败次数过多，请 15 分钟后再试，或联系安全管理员。");
        } else {
            answer(
                    response,
                    HttpServletResponse.SC_UNAUTHORIZED,
                    "security.not-signed-in",
                    "请用您的用户名和密码访问（HTTP Basic），或先登录。");
        }
    }

    static void answer(HttpServletResponse response, int status, String code, String sentence) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("{\"type\":\"Refusal\",\"code\":\"%s\",\"message\":\"%s\"}".formatted(code, sentence));
    }

    private static boolean sendsPassword(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6);
    }

    /**
     * A start with instructions begins in the middle of a model, past its form; people start by {@code submit-form}.
     */
    private static boolean startsPastTheForm(HttpServletRequest request) {
        var path = URLDecoder.decode(request.getRequestURI(), StandardCharsets.UTF_8);
        return path.contains("/process-definition") && path.matches(".*/start(;.*)?/*");
    }

    private static boolean isApi(HttpServletRequest request) {
        RequestMatcher ours = PATHS.matcher("/api/**");
        return ours.matches(request) || PATHS.matcher("/camunda/api/**").matches(request);
    }

    static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return !isApi(request) && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
