package org.lianxi.complaint.store;

import java.util.Optional;
import org.lianxi.complaint.application.Texts;
import org.lianxi.complaint.domain.TextKind;
import org.lianxi.kernel.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@link Texts} in a table of envelopes. */
@Repository
class TextTable implements Texts {

    private final JdbcClient jdbc;
    private final Sealing sealing;

    TextTable(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    @Override
    public void write(CaseNumber number, TextKind kind, int round, String text) {
        var sealed = sealing.seal(place(number.value(), kind.name(), round), text);
        var updated = jdbc.sql("""
                        update complaint_text set sealed = :sealed
                        where case_number = :number and kind = :kind and round = :round
                        """)
                .param("sealed", sealed)
                .param("number", number.value())
                .param("kind", kind.name())
                .param("round", round)
                .update();
        if (updated == 0) {
            jdbc.sql("""
                            insert into complaint_text (case_number, kind, round, sealed)
                            values (:number, :kind, :round, :sealed)
                            """)
                    .param("number", number.value())
                    .param("kind", kind.name())
                    .param("round", round)
                    .param("sealed", sealed)
                    .update();
        }
    }

    @Override
    public Optional<String> read(CaseNumber number, TextKind kind, int round) {
        return jdbc.sql(
                        "select sealed from complaint_text where case_number = :number and kind = :kind and round = :round")
                .param("number", number.value())
                .param("kind", kind.name())
                .param("round", round)
                .query((row, index) -> row.getBytes("sealed"))
                .optional()
                .map(envelope -> sealing.text(place(number.value(), kind.name(), round), envelope));
    }

    @Override
    public void erase(CaseNumber number) {
        jdbc.sql("delete from complaint_text where case_number = :number")
                .param("number", number.value())
                .update();
    }

    static String place(String number, String kind, int round) {
        return "text/%s/%s/%d".formatted(number, kind, round);
    }
}
