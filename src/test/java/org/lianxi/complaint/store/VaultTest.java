package org.lianxi.complaint.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.complaint.application.Attachments;
import org.lianxi.complaint.application.Identities;
import org.lianxi.complaint.application.Texts;
import org.lianxi.complaint.application.VaultSettings;
import org.lianxi.complaint.domain.Identity;
import org.lianxi.complaint.domain.TextKind;
import org.lianxi.complaint.domain.Upload;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.testing.LianxiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What of a complaint stands in the database and in files, and that nobody reads it without the key. */
@LianxiTest
class VaultTest {

    private static final Identity CITIZEN = new Identity("丙某某", "13900000000", "示例路3号");

    @Autowired
    Texts texts;

    @Autowired
    Identities identities;

    @Autowired
    Attachments attachments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    VaultSettings settings;

    @Autowired
    Resealing resealing;

    @Autowired
    VaultFolder folder;

    private CaseNumber number = new CaseNumber("2026-TS-90000");

    @BeforeEach
    void anotherCase() {
        number = CaseNumber.of(2026, "TS", 100_000 + Math.abs(UUID.randomUUID().hashCode() % 1_000_000));
    }

    @Test
    void whatWasKeptIsReadAgainAndTheTablesHoldNoWordOfIt() {
        keep();

        assertThat(texts.read(number, TextKind.STORY, 1)).hasValue("丙某某的经过");
        assertThat(identities.masked(number).orElseThrow().name()).isEqualTo("丙**");
        for (var envelope : envelopes()) {
            var raw = new String(envelope, StandardCharsets.UTF_8);
            assertThat(raw).doesNotContain("丙", "13900000000", "示例路", "经过", "照片");
        }
    }

    @Test
    void writingAgainReplacesAndErasingLeavesNothing() {
        keep();
        texts.write(number, TextKind.STORY, 1, "改过的经过");
        assertThat(texts.read(number, TextKind.STORY, 1)).hasValue("改过的经过");
        var file = attachments.of(number).get(0).id();

        transaction.executeWithoutResult(begun -> {
            texts.erase(number);
            identities.erase(number);
            attachments.erase(number);
        });

        assertThat(texts.read(number, TextKind.STORY, 1)).isEmpty();
        assertThat(identities.masked(number)).isEmpty();
        assertThat(attachments.of(number)).isEmpty();
        assertThat(settings.files().resolve(file)).doesNotExist();
    }

    @Test
    void anEnvelopeThatWasChangedOrMovedDoesNotOpen() {
        keep();
        var other = new CaseNumber(number.value() + "9");
        texts.write(other, TextKind.STORY, 1, "别人的经过");

        jdbc.sql("""
                        update complaint_text set sealed = (select sealed from complaint_text
                            where case_number = :number and kind = 'STORY') where case_number = :other
                        """)
                .param("number", number.value())
                .param("other", other.value())
                .update();

        assertThatThrownBy(() -> texts.read(other, TextKind.STORY, 1)).hasMessageContaining("cannot be opened");
    }

    @Test
    void aFileOfARolledBackTransactionIsNotLeftBehind() throws Exception {
        var before = files();

        transaction.executeWithoutResult(begun -> {
            attachments.keep(number, List.of(new Upload("说明.txt", "内容".getBytes(StandardCharsets.UTF_8))), "");
            begun.setRollbackOnly();
        });

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aFileStandsEncryptedUnderARandomName() throws Exception {
        keep();
        var file = attachments.of(number).get(0);

        assertThat(file.id()).doesNotContain("照片");
        assertThat(new String(Files.readAllBytes(settings.files().resolve(file.id())), StandardCharsets.UTF_8))
                .doesNotContain("机密附件内容");
        assertThat(attachments.open(number, file.id()).orElseThrow())
                .isEqualTo("机密附件内容".getBytes(StandardCharsets.UTF_8));
        assertThat(attachments.open(new CaseNumber("2026-TS-0000"), file.id())).isEmpty();
    }

    @Test
    void eachLookNeedsAGroundAndIsLogged() {
        keep();
        assertThatThrownBy(() -> identities.reveal(number, "office-clerk", "办公室工作人员", "看"))
                .hasMessageContaining("须写明事由");
        assertThatThrownBy(() -> identities.reveal(number, "office-clerk", "办公室工作人员", "联系丙某某核实"))
                .hasMessageContaining("事由中出现了投诉人");

        assertThat(identities.reveal(number, "office-clerk", "办公室工作人员", "电话核实经过"))
                .isEqualTo(CITIZEN);

        assertThat(identities.viewings(number)).singleElement().satisfies(viewing -> {
            assertThat(viewing.person()).isEqualTo("office-clerk");
            assertThat(viewing.ground()).isEqualTo("电话核实经过");
        });
    }

    @Test
    void afterRotationEverythingIsSealedWithTheNewKeyAndStillReadable() throws Exception {
        keep();
        var lines = Files.readAllLines(settings.keyFile());
        Files.writeString(settings.keyFile(), "k2:" + "A".repeat(43) + "=\n" + String.join("\n", lines) + "\n");
        var keys = new KeyRing(settings);
        var sealing = new Sealing(keys);
        var rotation = new Resealing(jdbc, keys, sealing, folder, transaction);

        assertThat(rotation.all()).isPositive();

        assertThat(rotation.all()).isZero();
        assertThat(rotation.keysInUse()).containsExactly("k2");
        assertThat(new TextTable(jdbc, sealing).read(number, TextKind.STORY, 1)).hasValue("丙某某的经过");
        assertThatThrownBy(() -> texts.read(number, TextKind.STORY, 1)).hasMessageContaining("is not in");
        assertThat(new VaultStartupCheck(new KeyRing(onlyTheOldKey(lines)), resealing).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.fatal()).isTrue());

        // The other tests of this context know the first key alone.
        Files.writeString(settings.keyFile(), String.join("\n", lines) + "\n" + "k2:" + "A".repeat(43) + "=\n");
        var back = new KeyRing(settings);
        new Resealing(jdbc, back, new Sealing(back), folder, transaction).all();
        assertThat(texts.read(number, TextKind.STORY, 1)).hasValue("丙某某的经过");
    }

    @Test
    void withoutAKeyFileTheApplicationDoesNotStart() {
        var missing = new KeyRing(new VaultSettings(settings.files().resolve("nowhere.keys"), false, settings.files()));

        assertThat(new VaultStartupCheck(missing, resealing).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.fatal()).isTrue();
                    assertThat(finding.sentence()).contains("投诉密钥文件");
                });
    }

    private void keep() {
        transaction.executeWithoutResult(begun -> {
            texts.write(number, TextKind.STORY, 1, "丙某某的经过");
            identities.keep(number, CITIZEN);
            attachments.keep(number, List.of(new Upload("丙某某的照片.txt", "机密附件内容".getBytes(StandardCharsets.UTF_8))), "");
        });
    }

    private VaultSettings onlyTheOldKey(List<String> lines) throws Exception {
        var file = settings.files().resolve("old.keys");
        Files.writeString(file, String.join("\n", lines) + "\n");
        return new VaultSettings(file, false, settings.files());
    }

    private List<byte[]> envelopes() {
        return jdbc.sql("""
                        select sealed as envelope from complaint_text where case_number = :number
                        union all select name from complaint_identity where case_number = :number
                        union all select phone from complaint_identity where case_number = :number
                        union all select address from complaint_identity where case_number = :number
                        union all select name from complaint_file where case_number = :number
                        """)
                .param("number", number.value())
                .query((row, index) -> row.getBytes("envelope"))
                .list();
    }

    private List<String> files() throws Exception {
        if (!Files.isDirectory(settings.files())) {
            return List.of();
        }
        try (var files = Files.list(settings.files())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
