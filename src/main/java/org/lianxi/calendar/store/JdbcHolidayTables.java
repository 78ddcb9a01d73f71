package org.lianxi.calendar.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxi.calendar.application.CalendarSettings;
import org.lianxi.calendar.application.HolidayTables;
import org.lianxi.calendar.domain.HolidayTable;
import org.lianxi.calendar.domain.Notice;
import org.lianxi.calendar.domain.NoticeDay;
import org.lianxi.kernel.OncePerTransaction;
import org.lianxi.kernel.Sha256;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Files are read once at the start, imported notices whenever the fingerprint in the database is another than that of
 * the table at hand: so that several nodes agree, and that nothing rolled back is believed.
 */
@Repository
class JdbcHolidayTables implements HolidayTables {

    private final JdbcClient jdbc;
    private final List<Notice> fromFiles;
    private final List<String> regions;
    private final OncePerTransaction<String, HolidayTable> asked = new OncePerTransaction<>();
    private volatile @Nullable AtHand atHand;

    JdbcHolidayTables(JdbcClient jdbc, CalendarSettings settings, ResourceLoader resources) {
        this.jdbc = jdbc;
        this.regions = settings.regions();
        this.fromFiles = new ArrayList<>(HolidayFile.read(
                new ClassPathResource("calendar/cn-holidays.csv"), Notice.Source.BUNDLED, "国务院办公厅放假通知"));
        if (!settings.file().isBlank()) {
            fromFiles.addAll(
                    HolidayFile.read(resources.getResource(settings.file()), Notice.Source.FILE, settings.file()));
        }
    }

    private record AtHand(String fingerprint, HolidayTable table) {}

    @Override
    public HolidayTable inForce() {
        return asked.get("in force", this::compared);
    }

    private HolidayTable compared() {
        var fingerprint = fingerprint();
        var present = atHand;
        if (present == null || !present.fingerprint().equals(fingerprint)) {
            present = new AtHand(fingerprint, load());
            atHand = present;
        }
        return present.table();
    }

    @Override
    public void lock() {
        jdbc.sql("select id from calendar_table where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    @Override
    public void replace(Collection<Notice> imported, String by, LocalDateTime at) {
        asked.forget();
        for (var notice : imported) {
            jdbc.sql("delete from calendar_day where notice_year = ? and region = ?")
                    .params(notice.year(), notice.region())
                    .update();
            notice.days().forEach(day -> jdbc.sql("insert into calendar_day (notice_year, region, on_date, kind, name,"
                            + " notice, imported_by, imported_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            notice.year(),
                            notice.region(),
                            day.date(),
                            day.kind().name(),
                            day.name(),
                            notice.origin(),
                            by,
                            at)
                    .update());
        }
    }

    @Override
    public boolean follow() {
        asked.forget();
        lock();
        var followed = fingerprint();
        var holding = load();
        var fingerprint = fingerprintOf(holding);
        jdbc.sql("update calendar_table set fingerprint = ? where id = 1")
                .param(fingerprint)
                .update();
        atHand = new AtHand(fingerprint, holding);
        return !fingerprint.equals(followed);
    }

    private String fingerprint() {
        return jdbc.sql("select fingerprint from calendar_table where id = 1")
                .query(String.class)
                .single();
    }

    private HolidayTable load() {
        var notices = new ArrayList<>(fromFiles);
        jdbc
                .sql("select notice_year, region, notice, on_date, kind, name from calendar_day order by on_date")
                .query(JdbcHolidayTables::row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::withoutDay, Collectors.mapping(Row::day, Collectors.toList())))
                .forEach((of, days) -> notices.add(new Notice(of.year(), of.region(), of.source(), of.origin(), days)));
        return HolidayTable.of(notices, regions);
    }

    private record Row(Notice withoutDay, NoticeDay day) {}

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                new Notice(
                        row.getInt("notice_year"),
                        row.getString("region"),
                        Notice.Source.IMPORT,
                        row.getString("notice"),
                        List.of()),
                new NoticeDay(
                        row.getObject("on_date", LocalDate.class),
                        NoticeDay.Kind.valueOf(row.getString("kind")),
                        row.getString("name")));
    }

    private static String fingerprintOf(HolidayTable table) {
        var text = table.inForce().stream().map(Notice::toString).collect(Collectors.joining("\n"));
        return Sha256.of(text);
    }
}
