package org.lianxi.document.web;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lianxi.document.Download;
import org.lianxi.document.Format;
import org.lianxi.document.application.CirculateDocument;
import org.lianxi.document.application.ExportForSeal;
import org.lianxi.document.application.IssuedPage;
import org.lianxi.document.application.ManageDocument;
import org.lianxi.document.application.PrintDocument;
import org.lianxi.document.application.ReadDocument;
import org.lianxi.document.domain.Publicity;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.People;
import org.lianxi.organization.Units;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows a document exactly as it was issued, or not at all; its files; and the register. */
@Controller
@RequestMapping("/documents")
class DocumentController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String ID = "/{id:\\d{1,18}}";

    private final ReadDocument readDocument;
    private final PrintDocument printDocument;
    private final ManageDocument manageDocument;
    private final ExportForSeal exportForSeal;
    private final CirculateDocument circulateDocument;
    private final Units units;
    private final People people;
    private final Clock clock;

    DocumentController(
            ReadDocument readDocument,
            PrintDocument printDocument,
            ManageDocument manageDocument,
            ExportForSeal exportForSeal,
            CirculateDocument circulateDocument,
            Units units,
            People people,
            Clock clock) {
        this.readDocument = readDocument;
        this.printDocument = printDocument;
        this.manageDocument = manageDocument;
        this.exportForSeal = exportForSeal;
        this.circulateDocument = circulateDocument;
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView register(
            @RequestParam(defaultValue = "0") int year, @RequestParam(defaultValue = "1") int page, Principal reader) {
        var asked = year >= 2000 && year <= 9999 ? year : LocalDate.now(clock).getYear();
        var askedPage = Math.min(Math.max(page, 1), 10_000);
        return new ModelAndView("document/register")
                .addObject("year", asked)
                .addObject("page", askedPage)
                .addObject("slice", readDocument.register(reader.getName(), asked, askedPage));
    }

    @GetMapping(ID)
    Object show(@PathVariable long id, Principal reader) {
        var page = page(id, reader);
        if (!page.unaltered()) {
            var altered = new ModelAndView("document/altered", HttpStatus.INTERNAL_SERVER_ERROR);
            return altered.addObject("document", page.document());
        }
        return ResponseEntity.ok().contentType(HTML).body(page.html());
    }

    @GetMapping(path = ID, params = "format")
    Object download(@PathVariable long id, @RequestParam String format, Principal reader) {
        var page = page(id, reader);
        var wanted = Format.of(format).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            return file(page, wanted, printDocument.file(page, wanted).content());
        } catch (Refusal refusal) {
            return entry(page, reader).addObject("refusal", refusal.sentence());
        }
    }

    @GetMapping(path = ID, params = "show=register")
    ModelAndView entry(@PathVariable long id, Principal reader) {
        return entry(page(id, reader), reader);
    }

    /** 用印包, for the city's system of electronic seals. */
    @GetMapping(ID + "/seal.zip")
    Object sealPackage(@PathVariable long id, Principal reader) {
        var page = page(id, reader);
        try {
            return file(page, "用印包 %s.zip", "application/zip", exportForSeal.of(reader.getName(), page));
        } catch (Refusal refusal) {
            return refused(page, reader, refusal);
        }
    }

    @PostMapping(ID + "/void")
    ModelAndView makeVoid(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Principal reader,
            RedirectAttributes redirect) {
        var page = page(id, reader);
        try {
            manageDocument.makeVoid(reader.getName(), id, reason);
        } catch (Refusal refusal) {
            return refused(page, reader, refusal).addObject("reason", reason);
        }
        return done(id, "已作废，文号保留在发文登记中。", redirect);
    }

    @PostMapping(ID + "/publicity")
    ModelAndView publish(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String ground,
            Principal reader,
            RedirectAttributes redirect) {
        var page = page(id, reader);
        try {
            manageDocument.publish(reader.getName(), id, kind, ground);
        } catch (Refusal refusal) {
            return refused(page, reader, refusal).addObject("ground", ground);
        }
        return done(id, "公开属性已保存。", redirect);
    }

    private ModelAndView entry(IssuedPage page, Principal reader) {
        return new ModelAndView("document/entry")
                .addObject("page", page)
                .addObject("kinds", Publicity.Kind.values())
                .addObject("manages", readDocument.mayManage(reader.getName()))
                .addObject(
                        "circulations",
                        circulateDocument.of(reader.getName(), page.document().id()))
                .addObject("receivers", receivers())
                .addObject("people", people)
                .addObject("everybody", circulateDocument.possibleReaders())
                .addObject("reason", "")
                .addObject("ground", page.publicity().ground());
    }

    /** The leaders, and the liaisons of all units: who reads on behalf of whom the units decide. */
    private Map<String, String> receivers() {
        var receivers = new LinkedHashMap<String, String>();
        receivers.put("leader", "组长");
        receivers.put("deputy-leader", "副组长");
        units.all().forEach(unit -> receivers.put(unit.code() + "-liaison", unit.name() + "联络员"));
        units.members().forEach(unit -> receivers.put(unit.code() + "-member", unit.name() + "成员"));
        return receivers;
    }

    private ModelAndView refused(IssuedPage page, Principal reader, Refusal refusal) {
        var shown = entry(page, reader).addObject("refusal", refusal.sentence());
        shown.setStatus(
                refusal.code().equals("document.not-yours") ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_ENTITY);
        return shown;
    }

    private static ModelAndView done(long id, String sentence, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", sentence);
        return new ModelAndView("redirect:/documents/%d?show=register".formatted(id));
    }

    private IssuedPage page(long id, Principal reader) {
        return readDocument
                .by(reader.getName(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static ResponseEntity<byte[]> file(IssuedPage page, Format format, byte[] content) {
        return file(page, "%s." + format.suffix(), format.mediaType(), content);
    }

    private static ResponseEntity<byte[]> file(IssuedPage page, String name, String mediaType, byte[] content) {
        var document = page.document();
        var called = "%s %s".formatted(document.title(), document.number()).strip();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.named(name.formatted(called)))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(content);
    }
}
