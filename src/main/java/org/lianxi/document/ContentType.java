package org.lianxi.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;

/** What people may upload: recognized by the content; the ending of the name must agree with it. */
public enum ContentType {
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

    public String mediaType() {
        return mediaType;
    }

    /**
     * @param name as the sender's machine calls the file
     * @return empty where the file may not be kept
     */
    public static Optional<ContentType> of(String name, byte[] content) {
        var ending = ending(name);
        return Arrays.stream(values())
                .filter(type -> type.endings.contains(ending))
                .filter(type -> type.agreesWith(content))
                .findFirst();
    }

    /** What stands behind the last dot, in small letters; empty where there is none. */
    private static String ending(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
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
