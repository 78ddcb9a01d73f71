package org.lianxi.document.application;

import java.util.List;
import org.lianxi.document.CaseOverview;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class ReadOverview implements CaseOverview {

    private final IssuedPages pages;
    private final CaseRecords records;
    private final KeepMaterials keepMaterials;
    private final Readers readers;

    ReadOverview(IssuedPages pages, CaseRecords records, KeepMaterials keepMaterials, Readers readers) {
        this.pages = pages;
        this.records = records;
        this.keepMaterials = keepMaterials;
        this.readers = readers;
    }

    @Override
    public Overview by(String person, CaseNumber number) {
        var materials = keepMaterials.by(person, number);
        return new Overview(
                readers.summary(person, number),
                readers.mayReadDocuments(person, number) ? pages.of(number) : List.of(),
                materials
                        .map(found -> found.materials().stream()
                                .filter(material -> material.removal().isEmpty())
                                .map(ReadOverview::line)
                                .toList())
                        .orElse(List.of()),
                materials.map(KeepMaterials.OnCase::mayAdd).orElse(false),
                readers.mayReadCase(person, number) ? records.entries(number) : List.of());
    }

    private static MaterialLine line(Material material) {
        return new MaterialLine(
                material.name(),
                "/cases/%s/materials/%s".formatted(material.caseNumber(), material.id()),
                material.post(),
                material.addedAt());
    }
}
