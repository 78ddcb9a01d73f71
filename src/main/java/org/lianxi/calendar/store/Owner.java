package org.lianxi.calendar.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.lianxi.calendar.NewClock;

/** The clock that a row belongs to. */
record Owner(String number, String key) {

    static Owner of(NewClock clock) {
        return new Owner(clock.caseNumber().value(), clock.key());
    }

    static Owner of(ResultSet row) throws SQLException {
        return new Owner(row.getString("case_number"), row.getString("clock_key"));
    }
}
