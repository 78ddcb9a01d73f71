package org.lianxi.complaint.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;
import org.lianxi.complaint.domain.Upload;

/** What citizens may send: recognized by the content; the ending of the name must agree with it. */
enum ContentType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    TEXT("text/plain", "txt"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    OFD("application/ofd", "ofd");

    private static final Tika TIKA = new Tika();
    private static final int MOST_ENTRIES = 2000;

    private final String mediaType;
    private final Set<String> endings;

    ContentType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = Set.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    /** Empty where the file may not be kept. */
    static Optional<ContentType> of(Upload upload) {
        return Arrays.stream(values())
                .filter(type -> type.endings.contains(upload.ending()))
                .filter(type -> type.agreesWith(upload.content()))
                .findFirst();
    }

    private boolean agreesWith(byte[] content) {
        return switch (this) {
            case DOCX -> isPackage(content, "word/document.xml");
            case XLSX -> isPackage(content, "xl/workbook.xml");
            case OFD -> isPackage(content, "ofd.xml");
            default -> TIKA.detect(content).equals(mediaType);
        };
    }

    /** A zip file that holds the part, and no program. */
    private static boolean isPackage(byte[] content, String part) {
        if (!TIKA.detect(content).equals("application/zip")) {
            return false;
        }
        var parts = new TreeSet<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.add(entry.getName().toLowerCase(Locale.ROOT));
                if (parts.size() > MOST_ENTRIES) {
                    return false;
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
        return parts.contains(part) && parts.stream().noneMatch(name -> name.endsWith("vbaproject.bin"));
    }
}
