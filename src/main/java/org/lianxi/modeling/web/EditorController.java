package org.lianxi.modeling.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianxi.document.Download;
import org.lianxi.kernel.Refusal;
import org.lianxi.modeling.application.EditChange;
import org.lianxi.modeling.application.ReadChange;
import org.lianxi.modeling.application.ReadChange.Checked;
import org.lianxi.modeling.domain.ChangedFile;
import org.lianxi.modeling.domain.Difference;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The editor of one file: the page, the file itself, saving with what is said of it. */
@Controller
@RequestMapping("/workbench")
class EditorController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final ReadChange readChange;
    private final EditChange editChange;

    EditorController(ReadChange readChange, EditChange editChange) {
        this.readChange = readChange;
        this.editChange = editChange;
    }

    /** What the editor sends: the whole file, and which save it has seen. */
    record Edited(String content, int revision) {}

    /** What it gets back. */
    record Saved(int revision, List<String> faults, List<Difference> differences, List<String> notes) {}

    @GetMapping(WorkbenchController.FILE)
    ModelAndView editor(@PathVariable long id, @PathVariable String name, Principal reader) {
        var change = readChange
                .find(reader.getName(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView("workbench/editor")
                .addObject("change", change)
                .addObject("file", file(id, name, reader))
                .addObject("editable", change.isDraft() && change.isOf(reader.getName()));
    }

    @GetMapping(WorkbenchController.FILE + "/content")
    ResponseEntity<String> content(@PathVariable long id, @PathVariable String name, Principal reader) {
        var file = file(id, name, reader);
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.named(name))
                .body(file.content());
    }

    /** The deployed file that it replaces; empty for a new one. */
    @GetMapping(WorkbenchController.FILE + "/before")
    ResponseEntity<String> before(@PathVariable long id, @PathVariable String name, Principal reader) {
        file(id, name, reader);
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noStore())
                .body(readChange.deployed(reader.getName(), name));
    }

    @PutMapping(WorkbenchController.FILE + "/content")
    ResponseEntity<Object> save(
            @PathVariable long id, @PathVariable String name, @RequestBody Edited edited, Principal person) {
        file(id, name, person);
        try {
            var revision = editChange.save(person.getName(), id, name, edited.content(), edited.revision());
            var checked = checked(id, name, edited, person);
            return ResponseEntity.ok(new Saved(revision, checked.faults(), checked.differences(), checked.notes()));
        } catch (Refusal refusal) {
            return ResponseEntity.unprocessableEntity().body(Map.of("message", refusal.sentence()));
        }
    }

    /** While somebody edits: nothing is saved. */
    @PostMapping(WorkbenchController.FILE + "/check")
    ResponseEntity<Checked> check(
            @PathVariable long id, @PathVariable String name, @RequestBody Edited edited, Principal person) {
        return ResponseEntity.ok(checked(id, name, edited, person));
    }

    /** The element templates, as the Camunda Modeler has them. */
    @GetMapping(path = "/templates", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> templates(Principal reader) {
        if (readChange.models(reader.getName()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:element-templates/*.json");
            return ResponseEntity.ok(Arrays.stream(files)
                    .map(file -> {
                        try {
                            var array = file.getContentAsString(StandardCharsets.UTF_8)
                                    .strip();
                            return array.substring(1, array.length() - 1);
                        } catch (IOException unreadable) {
                            throw new UncheckedIOException(unreadable);
                        }
                    })
                    .collect(Collectors.joining(",", "[", "]")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Checked checked(long id, String name, Edited edited, Principal reader) {
        return readChange
                .check(reader.getName(), id, name, edited.content())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ChangedFile file(long id, String name, Principal reader) {
        return readChange
                .file(reader.getName(), id, name)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
