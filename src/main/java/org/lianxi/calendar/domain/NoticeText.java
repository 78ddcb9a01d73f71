package org.lianxi.calendar.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lianxi.calendar.domain.NoticeDay.Kind;

/**
 * Reads notices as text: a line for each day, {@code 2026-02-14,work,春节}, with the region behind where it is not the
 * whole country. Everything that no notice can mean is refused, all of it at once.
 */
public final class NoticeText {

    /** A national year has 13 public holidays since 2025 (全国年节及纪念日放假办法), 11 before; with weekends never fewer. */
    private static final int FEWEST_OFF_DAYS = 20;

    private static final int LONGEST_NAME = 64;

    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}");
    private static final Map<String, Kind> KINDS =
            Map.of("off", Kind.OFF, "放假", Kind.OFF, "work", Kind.WORK, "补班", Kind.WORK);

    private final List<String> faults = new ArrayList<>();
    private final Map<String, Map<LocalDate, Integer>> seen = new HashMap<>();
    private final Map<String, List<NoticeDay>> read = new TreeMap<>();

    private NoticeText() {}

    /**
     * Days by region, each region's in the order of the lines.
     *
     * @throws NoticeRefused with every fault that was found
     */
    public static Map<String, List<NoticeDay>> read(String text) {
        var reading = new NoticeText();
        reading.lines(text);
        if (reading.faults.isEmpty() && reading.read.isEmpty()) {
            reading.faults.add("没有一行日期，请按“2026-02-14,work,春节”的样式逐日填写。");
        }
        if (!reading.faults.isEmpty()) {
            throw new NoticeRefused(reading.faults);
        }
        return reading.read;
    }

    /**
     * The notices of a text that holds whole years.
     *
     * @throws NoticeRefused with every fault that was found
     */
    public static List<Notice> years(String text, Notice.Source source, String origin) {
        var notices = new ArrayList<Notice>();
        var faults = new ArrayList<String>();
        read(text).forEach((region, days) -> {
            var years = new TreeMap<Integer, List<NoticeDay>>();
            days.forEach(day -> years.computeIfAbsent(day.date().getYear(), year -> new ArrayList<>())
                    .add(day));
            years.forEach((year, ofYear) -> notices.add(new Notice(year, region, source, origin, ofYear)));
        });
        notices.forEach(notice -> tooFew(notice).ifPresent(faults::add));
        if (!faults.isEmpty()) {
            throw new NoticeRefused(faults);
        }
        return notices;
    }

    /**
     * The notices of a text for one year. What it names of the December before belongs to it: some years a holiday
     * begins there.
     *
     * @throws NoticeRefused with every fault that was found
     */
    public static List<Notice> year(int year, String text, Notice.Source source, String origin) {
        var faults = new ArrayList<String>();
        var notices = read(text).entrySet().stream()
                .map(region -> new Notice(year, region.getKey(), source, origin, region.getValue()))
                .toList();
        for (var notice : notices) {
            notice.days().stream()
                    .filter(day -> !belongs(day.date(), year))
                    .map(day -> "%s 不是 %d 年的日期，请核对年份，或分年导入。".formatted(day.date(), year))
                    .forEach(faults::add);
            tooFew(notice).ifPresent(faults::add);
        }
        if (!faults.isEmpty()) {
            throw new NoticeRefused(faults);
        }
        return notices;
    }

    private static boolean belongs(LocalDate date, int year) {
        return date.getYear() == year || (date.getYear() == year - 1 && date.getMonthValue() == 12);
    }

    private static Optional<String> tooFew(Notice notice) {
        var off = notice.offDays().size();
        return notice.isNational() && off < FEWEST_OFF_DAYS
                ? Optional.of("%d 年只有 %d 个放假日，全国放假安排每年不少于 %d 天（含相连的周末），请核对是否缺行。"
                        .formatted(notice.year(), off, FEWEST_OFF_DAYS))
                : Optional.empty();
    }

    private void lines(String text) {
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            var plain = line.replace("\uFEFF", "").strip();
            if (!plain.isEmpty() && !plain.startsWith("#") && !(number == 1 && plain.startsWith("date,"))) {
                line(number, plain);
            }
        }
    }

    private void line(int number, String line) {
        var cells = line.split("[,，]", -1);
        if (cells.length < 3 || cells.length > 4 || cells[2].isBlank()) {
            fault(number, "“%s”不是“日期,类型,节日名称”的样式，例如“2026-02-14,work,春节”。".formatted(line));
            return;
        }
        var date = date(cells[0].strip());
        var kind = Optional.ofNullable(KINDS.get(cells[1].strip().toLowerCase(Locale.ROOT)));
        var region = cells.length < 4 || cells[3].isBlank() ? Notice.NATIONAL : cells[3].strip();
        if (date.isEmpty()) {
            fault(number, "“%s”不是日期，请按 2026-02-14 的样式填写。".formatted(cells[0].strip()));
        }
        if (kind.isEmpty()) {
            fault(number, "“%s”不是类型，放假写 off，调休上班写 work。".formatted(cells[1].strip()));
        }
        if (!REGION.matcher(region).matches()) {
            fault(number, "“%s”不是地区代码，请写两个大写字母，例如 GX；全国写 CN 或不写。".formatted(region));
        }
        if (cells[2].strip().length() > LONGEST_NAME) {
            fault(number, "节日名称超过 %d 个字，请缩短。".formatted(LONGEST_NAME));
        }
        if (date.isPresent() && kind.isPresent()) {
            day(number, region, new NoticeDay(date.get(), kind.get(), cells[2].strip()));
        }
    }

    private void day(int number, String region, NoticeDay day) {
        if (!day.isOff() && !HolidayTable.isWeekend(day.date())) {
            fault(
                    number,
                    "%s 是星期%s，本来就上班，不能列为补班，请核对日期。"
                            .formatted(
                                    day.date(),
                                    "一二三四五".charAt(day.date().getDayOfWeek().getValue() - 1)));
        }
        var before = seen.computeIfAbsent(region, first -> new HashMap<>()).putIfAbsent(day.date(), number);
        if (before != null) {
            fault(number, "%s 在第 %d 行已经列过，同一天只能列一次，请删去一行。".formatted(day.date(), before));
        }
        read.computeIfAbsent(region, first -> new ArrayList<>()).add(day);
    }

    private void fault(int number, String sentence) {
        faults.add("第 %d 行：%s".formatted(number, sentence));
    }

    private static Optional<LocalDate> date(String text) {
        var parts = DATE.matcher(text);
        try {
            return parts.matches()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3))))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
