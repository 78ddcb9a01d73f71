package org.lianxi.calendar.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Tables of holidays for tests. */
public final class Calendars {

    /** A plausible notice for 2027, made up for tests: the real one was not known when they were written. */
    public static final String MADE_UP_2027 = """
            date,kind,holiday
            2027-01-01,off,元旦
            2027-01-02,off,元旦
            2027-01-03,off,元旦
            2027-01-30,work,春节
            2027-02-05,off,春节
            2027-02-06,off,春节
            2027-02-07,off,春节
            2027-02-08,off,春节
            2027-02-09,off,春节
            2027-02-10,off,春节
            2027-02-11,off,春节
            2027-02-12,off,春节
            2027-02-20,work,春节
            2027-04-03,off,清明节
            2027-04-04,off,清明节
            2027-04-05,off,清明节
            2027-05-01,off,劳动节
            2027-05-02,off,劳动节
            2027-05-03,off,劳动节
            2027-05-04,off,劳动节
            2027-05-05,off,劳动节
            2027-05-08,work,劳动节
            2027-06-09,off,端午节
            2027-09-15,off,中秋节
            2027-10-01,off,国庆节
            2027-10-02,off,国庆节
            2027-10-03,off,国庆节
            2027-10-04,off,国庆节
            2027-10-05,off,国庆节
            2027-10-06,off,国庆节
            2027-10-07,off,国庆节
            2027-10-09,work,国庆节
            """;

    private Calendars() {}

    /** The notices that come with the application, 2004 to 2026. */
    public static HolidayTable bundled() {
        try {
            var text = new ClassPathResource("calendar/cn-holidays.csv").getContentAsString(StandardCharsets.UTF_8);
            return HolidayTable.of(NoticeText.years(text, Notice.Source.BUNDLED, "bundled"), List.of());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public static HolidayTable with2027() {
        return bundled().with(NoticeText.year(2027, MADE_UP_2027, Notice.Source.IMPORT, "国办发明电〔2026〕99号"));
    }
}
