package org.lianxi.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * The disk of the materials is full: the person reads so, nothing half is kept, and the same works once there is room.
 */
@LianxiTest
@Tag("faults")
class DiskFullFaults {

    private static final Path DISK = Path.of("target", "full-disk").toAbsolutePath();
    private static boolean mounted;

    @Autowired
    Office office;

    @Autowired
    JdbcClient jdbc;

    private final MockMvc web;

    DiskFullFaults(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @DynamicPropertySource
    static void materials(DynamicPropertyRegistry registry) {
        registry.add("lianxi.material.folder", () -> DISK.toString());
    }

    @BeforeAll
    static void aDiskOfOneMegabyte() throws Exception {
        Files.createDirectories(DISK);
        mounted = run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", DISK.toString());
    }

    @AfterAll
    static void away() throws Exception {
        if (mounted) {
            run("umount", DISK.toString());
        }
    }

    @Test
    void nothingHalfIsKeptAndItWorksOnceThereIsRoom() throws Exception {
        assumeTrue(mounted, "needs the right to mount");
        var topic = office.proposeTopic("磁盘");
        var filler = DISK.resolve("filler");
        Files.write(filler, new byte[700 * 1024]);

        var refused = upload(topic);
        var keptOfIt = files();
        Files.delete(filler);
        var accepted = upload(topic);

        new Figures("E7 disk of materials full")
                .with("rows kept of the refused file", materials() - 1)
                .with("files kept of it", keptOfIt - 1)
                .with("works once there is room", accepted.getStatus() == 302)
                .print();
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("文件没有保存", "存储空间");
        assertThat(keptOfIt).as("the filler only").isEqualTo(1);
        assertThat(accepted.getStatus()).isEqualTo(302);
        assertThat(materials()).isEqualTo(1);
    }

    private MockHttpServletResponse upload(String topic) throws Exception {
        var content = "方案正文。".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        return web.perform(multipart(URI.create("/cases/" + topic + "/materials"))
                        .file(new MockMultipartFile("files", "方案.txt", "text/plain", content))
                        .with(user("legal-liaison"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private long materials() {
        return jdbc.sql("select count(*) from material").query(Long.class).single();
    }

    private static long files() throws IOException {
        try (var files = Files.list(DISK)) {
            return files.count();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor() == 0;
    }
}
