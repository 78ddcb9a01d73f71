package org.lianxi.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.lianxi.kernel.MachineTime;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes nothing in while the clock is wrong: what people submit would bear a wrong date for ever. Reading goes on. */
class ClockFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final MachineTime time;

    ClockFilter(MachineTime time) {
        this.time = time;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (time.isBelievable()) {
            chain.doFilter(request, response);
        } else {
            Unavailable.answer(
                    request, response, "operations.clock", "服务器时钟不准，暂停办理，以免日期出错。您的操作没有保存，请稍后重试；如持续出现，请联系运维人员校准时钟。");
        }
    }
}
