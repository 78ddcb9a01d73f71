package org.lianxi.operations;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lianxi.kernel.StartupCheck;
import org.springframework.core.Ordered;

/** The database: reachable, of a kind and version that the engine runs on, and able to keep every Chinese character. */
final class DatabaseCheck implements StartupCheck, Ordered {

    /** One character each beyond the basic plane, in names, and rare: what older encodings lose. */
    private static final String RARE = "𠮷镕㛃";

    private static final int OLDEST_POSTGRESQL = 13;

    private static final String H2_FILE = "jdbc:h2:file:";

    private final DataSource database;

    DatabaseCheck(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Finding> findings() {
        try (var connection = database.getConnection()) {
            var findings = new ArrayList<Finding>();
            switch (connection.getMetaData().getDatabaseProductName()) {
                case "PostgreSQL" -> findings.addAll(postgresql(connection));
                case "H2" -> findings.addAll(h2(connection.getMetaData().getURL()));
                default ->
                    findings.add(Finding.fatal("数据库 %s 不在支持范围内，系统只支持 PostgreSQL 和 H2。请修改 spring.datasource.url。（代码：%s）"
                            .formatted(
                                    connection.getMetaData().getDatabaseProductName(),
                                    "operations.database-unsupported")));
            }
            keepsRareCharacters(connection).ifPresent(findings::add);
            return findings;
        } catch (SQLException unreachable) {
            return List.of(Finding.fatal(sentence(unreachable)));
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private static List<Finding> postgresql(Connection connection) throws SQLException {
        var major = connection.getMetaData().getDatabaseMajorVersion();
        return Stream.of(
                        version(major),
                        encoding(Objects.requireNonNull(answer(connection, "show server_encoding"))),
                        zone(Objects.requireNonNull(answer(connection, "show timezone"))))
                .flatMap(Optional::stream)
                .toList();
    }

    static Optional<Finding> version(int major) {
        return major >= OLDEST_POSTGRESQL
                ? Optional.empty()
                : Optional.of(Finding.fatal("PostgreSQL 版本是 %d，流程引擎要求 %d 或更高。请先升级数据库。（代码：operations.database-version）"
                        .formatted(major, OLDEST_POSTGRESQL)));
    }

    static Optional<Finding> encoding(String encoding) {
        return encoding.equals("UTF8")
                ? Optional.empty()
                : Optional.of(Finding.fatal(
                        "PostgreSQL 数据库的编码是 %s，应为 UTF8，否则生僻字会丢失。请另建数据库：create database lianxi encoding 'UTF8' template template0。（代码：operations.database-encoding）"
                                .formatted(encoding)));
    }

    static Optional<Finding> zone(String zone) {
        return sameZone(zone)
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        "PostgreSQL 会话时区是 %s，应为 Asia/Shanghai，直接查库时看到的时间会有偏差。请执行：alter role lianxi set timezone to 'Asia/Shanghai'。（代码：operations.database-zone）"
                                .formatted(zone)));
    }

    static List<Finding> h2(String url) {
        if (url.startsWith("jdbc:h2:mem:")) {
            return List.of(
                    Finding.warning("数据库只在内存中，停机后数据全部丢失，只能用于试验。请改用文件或 PostgreSQL。（代码：operations.database-in-memory）"));
        }
        var file = url.startsWith(H2_FILE) ? url.substring(H2_FILE.length()) : url.substring("jdbc:h2:".length());
        var path = Path.of(file.replaceFirst(";.*", "")).toAbsolutePath().normalize();
        return isTemporary(path)
                ? List.of(Finding.warning(
                        "数据库文件 %s 放在临时目录，系统清理临时目录时会丢失。请在 spring.datasource.url 中改到固定目录。（代码：operations.database-in-tmp）"
                                .formatted(path)))
                : List.of();
    }

    /** What the operator reads where there is no connection. The address is shown without what follows the database. */
    static String sentence(SQLException unreachable) {
        for (Throwable cause = unreachable; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                var known = known(Objects.toString(refused.getSQLState(), ""));
                if (known.isPresent()) {
                    return known.get();
                }
            }
        }
        return "连不上数据库：%s。请确认数据库已启动，spring.datasource.url（或 LIANXI_DB_URL）填写正确。（代码：operations.database-unreachable）"
                .formatted(Objects.toString(unreachable.getMessage(), "")
                        .replaceAll("\\s+", " ")
                        .strip());
    }

    private static Optional<String> known(String state) {
        return switch (state) {
            case "90020" -> Optional.of("数据库文件正被另一个进程使用。请先停止已在运行的联席系统，再重新启动。（代码：operations.database-in-use）");
            case "28P01", "28000" ->
                Optional.of(
                        "数据库拒绝了用户名或口令。请核对 spring.datasource.username、spring.datasource.password（或 LIANXI_DB_USER、LIANXI_DB_PASSWORD）。（代码：operations.database-sign-in）");
            case "3D000" ->
                Optional.of(
                        "数据库不存在。请先建库：create database lianxi encoding 'UTF8' template template0 owner lianxi。（代码：operations.database-missing）");
            default -> Optional.empty();
        };
    }

    private static Optional<Finding> keepsRareCharacters(Connection connection) {
        try (var question = connection.prepareStatement("select cast(? as varchar(20))")) {
            question.setString(1, RARE);
            try (var answer = question.executeQuery()) {
                answer.next();
                return RARE.equals(answer.getString(1)) ? Optional.empty() : Optional.of(lost(answer.getString(1)));
            }
        } catch (SQLException refused) {
            return Optional.of(lost(refused.getMessage()));
        }
    }

    private static Finding lost(@Nullable String answer) {
        return Finding.fatal("数据库不能完整保存汉字：写入“%s”，读回“%s”。请检查数据库编码是否为 UTF8。（代码：operations.database-characters）"
                .formatted(RARE, answer));
    }

    private static @Nullable String answer(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static boolean sameZone(String zone) {
        try {
            return ZoneId.of(zone).getRules().equals(MachineCheck.ZONE.getRules());
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static boolean isTemporary(Path path) {
        return Stream.of("/tmp", "/var/tmp", System.getProperty("java.io.tmpdir", "/tmp"))
                .map(Path::of)
                .anyMatch(path::startsWith);
    }
}
