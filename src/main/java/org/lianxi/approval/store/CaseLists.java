package org.lianxi.approval.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianxi.approval.domain.Application;
import org.lianxi.approval.domain.Material;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.OncePerTransaction;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lists that belong to a case: items, materials, and what was missing of them. */
final class CaseLists {

    private final JdbcClient jdbc;
    private final OncePerTransaction<List<String>, Map<String, List<String>>> items = new OncePerTransaction<>();
    private final OncePerTransaction<List<String>, Map<String, List<Material>>> materials = new OncePerTransaction<>();

    CaseLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CaseNumber number, Application application) {
        items.forget();
        materials.forget();
        var place = 0;
        for (var item : application.items()) {
            jdbc.sql("insert into approval_item (case_number, place, item) values (:number, :place, :item)")
                    .param("number", number.value())
                    .param("place", place++)
                    .param("item", item)
                    .update();
        }
        place = 0;
        for (var material : application.materials()) {
            jdbc.sql("""
                            insert into approval_material (case_number, place, name, provided)
                            values (:number, :place, :name, :provided)
                            """)
                    .param("number", number.value())
                    .param("place", place++)
                    .param("name", material.name())
                    .param("provided", material.provided())
                    .update();
        }
    }

    /** Written once; the case refuses to ask a second time. */
    void keepMissing(CaseNumber number, List<String> missing) {
        var kept = jdbc.sql("select count(*) from approval_missing where case_number = :number")
                .param("number", number.value())
                .query(Integer.class)
                .single();
        if (kept > 0) {
            return;
        }
        var place = 0;
        for (var name : missing) {
            jdbc.sql("insert into approval_missing (case_number, place, name) values (:number, :place, :name)")
                    .param("number", number.value())
                    .param("place", place++)
                    .param("name", name)
                    .update();
        }
    }

    Map<String, List<String>> items(List<String> numbers) {
        return items.get(numbers, () -> grouped("approval_item", numbers, (row, index) -> row.getString("item")));
    }

    Map<String, List<Material>> materials(List<String> numbers) {
        return materials.get(
                numbers,
                () -> grouped(
                        "approval_material",
                        numbers,
                        (row, index) -> new Material(row.getString("name"), row.getBoolean("provided"))));
    }

    Map<String, List<String>> missing(List<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : grouped("approval_missing", numbers, (row, index) -> row.getString("name"));
    }

    private <T> Map<String, List<T>> grouped(String table, List<String> numbers, RowMapper<T> mapper) {
        var found = new HashMap<String, List<T>>();
        jdbc.sql("select * from " + table + " where case_number in (:numbers) order by case_number, place")
                .param("numbers", numbers)
                .query((row, index) -> {
                    found.computeIfAbsent(row.getString("case_number"), none -> new ArrayList<>())
                            .add(mapper.mapRow(row, index));
                    return index;
                })
                .list();
        return found;
    }
}
