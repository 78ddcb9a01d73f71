package org.lianxi.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Without its database this node cannot say who asks, nor draw its page of errors. Whoever asks reads one sentence, the
 * log gets one line, and no stack trace reaches either.
 */
class DatabaseGoneFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseGoneFilter.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failed) {
            if (response.isCommitted() || !isGone(failed)) {
                throw failed;
            }
            LOG.warn("The database does not answer: {} {} was refused", request.getMethod(), request.getRequestURI());
            response.reset();
            Unavailable.answer(
                    request,
                    response,
                    "operations.database-gone",
                    "系统暂时连不上数据库。刚才的操作可能没有保存，请一分钟后刷新页面核对再继续；如持续出现，请联系运维人员。");
        }
    }

    /** Class 08 of SQL states is connections, 57P what PostgreSQL says while it stops or starts. */
    static boolean isGone(Throwable failed) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                var state = String.valueOf(refused.getSQLState());
                if (state.startsWith("08")
                        || state.startsWith("57P")
                        || refused instanceof SQLTransientConnectionException) {
                    return true;
                }
            }
        }
        return false;
    }
}
