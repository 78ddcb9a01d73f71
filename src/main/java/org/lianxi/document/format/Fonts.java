package org.lianxi.document.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lianxi.document.domain.Face;
import org.lianxi.document.domain.Metrics;

/**
 * The fonts that stand for the typefaces of GB/T 9704. What the city owns lies in {@code lianxi.fonts.dir}; for what is
 * missing there the build has packed fonts under open licences. A character that a typeface's font lacks is taken from
 * the next: rare names are printed, if in another hand, and never as an empty box.
 */
final class Fonts implements Metrics {

    private static final Map<Face, String> FILES = Map.of(
            Face.XIAOBIAOSONG, "xiaobiaosong.ttf",
            Face.FANGSONG, "fangsong.ttf",
            Face.HEITI, "heiti.ttf",
            Face.KAITI, "kaiti.ttf",
            Face.SONGTI, "songti.ttf");

    /** Where the build puts them. */
    private static final String PACKED = "/fonts/";

    /** Which typeface helps out first: one of the same colour, then the one with the most characters. */
    private static final List<Face> HELPERS = List.of(Face.FANGSONG, Face.SONGTI, Face.KAITI, Face.HEITI);

    /** Fonts are large and do not change while the application runs: one copy of each for all. */
    private static final Map<String, Font> LOADED = new ConcurrentHashMap<>();

    private final Map<Face, List<Font>> chains = new EnumMap<>(Face.class);

    private Fonts(@Nullable Path directory) {
        var own = new EnumMap<Face, Font>(Face.class);
        FILES.forEach((face, file) -> find(directory, file).ifPresent(font -> own.put(face, font)));
        // 仿宋 has no font under an open licence with TrueType outlines; 宋体 stands in for it, and for what else is
        // missing.
        var body = Optional.ofNullable(own.get(Face.FANGSONG)).orElse(own.get(Face.SONGTI));
        if (body == null) {
            throw new IllegalStateException("Neither the directory '%s' nor the build has fonts".formatted(directory));
        }
        for (var face : Face.values()) {
            var chain = new LinkedHashSet<Font>();
            chain.add(own.getOrDefault(face, body));
            HELPERS.stream().filter(own::containsKey).map(own::get).forEach(chain::add);
            chains.put(face, List.copyOf(chain));
        }
    }

    /** @throws IllegalStateException where neither the directory nor the build has fonts; ask {@link #areIn} */
    static Fonts in(@Nullable Path directory) {
        return new Fonts(directory);
    }

    static boolean areIn(@Nullable Path directory) {
        return List.of(Face.FANGSONG, Face.SONGTI).stream()
                .map(face -> Objects.requireNonNull(FILES.get(face)))
                .anyMatch(file -> directory != null && Files.isRegularFile(directory.resolve(file)) || isPacked(file));
    }

    @Override
    public double width(Face face, int codePoint) {
        return font(face, codePoint).map(font -> font.width(shown(codePoint))).orElse(1.0);
    }

    /** The font that shows the character; empty where none does. */
    Optional<Font> font(Face face, int codePoint) {
        return chains.getOrDefault(face, List.of()).stream()
                .filter(font -> font.has(shown(codePoint)))
                .findFirst();
    }

    /** The character by which the fonts know it. */
    static int shown(int codePoint) {
        if (!CharacterMap.isLookAlike(codePoint)) {
            return codePoint;
        }
        return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC)
                .codePointAt(0);
    }

    /** What no font shows, in the order of the text. */
    Set<Integer> missing(String text) {
        var missing = new LinkedHashSet<Integer>();
        text.codePoints()
                .filter(codePoint -> !Character.isWhitespace(codePoint) && !Character.isISOControl(codePoint))
                .filter(codePoint -> font(Face.FANGSONG, codePoint).isEmpty())
                .forEach(missing::add);
        return missing;
    }

    private static Optional<Font> find(@Nullable Path directory, String file) {
        if (directory != null && Files.isRegularFile(directory.resolve(file))) {
            var path = directory.resolve(file);
            return Optional.of(LOADED.computeIfAbsent(path.toAbsolutePath().toString(), name -> read(file, path)));
        }
        if (!isPacked(file)) {
            return Optional.empty();
        }
        var packed = PACKED + file;
        return Optional.of(LOADED.computeIfAbsent(packed, name -> packed(file, packed)));
    }

    private static boolean isPacked(String file) {
        return Fonts.class.getResource(PACKED + file) != null;
    }

    private static Font read(String file, Path path) {
        try {
            return new Font(file, Files.readAllBytes(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Font file '%s' cannot be read".formatted(path), unreadable);
        }
    }

    private static Font packed(String file, String resource) {
        try (InputStream stream = Fonts.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IOException("'%s' is gone".formatted(resource));
            }
            return new Font(file, stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Packed font '%s' cannot be read".formatted(resource), unreadable);
        }
    }
}
