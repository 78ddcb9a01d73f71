package org.lianxi.document.format;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws an OFD as ofdrw does. It draws with PDFBox 2, the application writes with PDFBox 3: so ofdrw is loaded once
 * more, beside the older one that Maven has put under {@code target/ofd-reader}.
 */
final class OfdPictures {

    private static final Path OLDER = Path.of("target/ofd-reader");
    private static final int DOTS_PER_MM = 4;

    private OfdPictures() {}

    static List<BufferedImage> of(byte[] ofd) {
        try (var loader = new Apart()) {
            var readerType = loader.loadClass("org.ofdrw.reader.OFDReader");
            var makerType = loader.loadClass("org.ofdrw.converter.ImageMaker");
            var pictures = new ArrayList<BufferedImage>();
            try (var reader = (AutoCloseable)
                    readerType.getConstructor(InputStream.class).newInstance(new ByteArrayInputStream(ofd))) {
                var pages = (int) readerType.getMethod("getNumberOfPages").invoke(reader);
                var maker = makerType.getConstructor(readerType, int.class).newInstance(reader, DOTS_PER_MM);
                for (var page = 0; page < pages; page++) {
                    pictures.add((BufferedImage)
                            makerType.getMethod("makePage", int.class).invoke(maker, page));
                }
            }
            return pictures;
        } catch (Exception failed) {
            throw new AssertionError("ofdrw could not draw the OFD", failed);
        }
    }

    private static final class Apart extends URLClassLoader {

        Apart() {
            super(jars(), OfdPictures.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                var known = findLoadedClass(name);
                if (known != null) {
                    return known;
                }
                if (findResource(name.replace('.', '/') + ".class") != null) {
                    return findClass(name);
                }
                // ofdrw has a class of its own among those of iText.
                return name.startsWith("org.ofdrw.") || name.startsWith("com.itextpdf.")
                        ? again(name)
                        : super.loadClass(name, resolve);
            }
        }

        @Override
        public URL getResource(String name) {
            var own = findResource(name);
            return own != null ? own : super.getResource(name);
        }

        private Class<?> again(String name) throws ClassNotFoundException {
            try (var bytes = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                var content = bytes.readAllBytes();
                return defineClass(name, content, 0, content.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }

        private static URL[] jars() {
            try (var files = Files.list(OLDER)) {
                return files.map(Apart::url).toArray(URL[]::new);
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }

        private static URL url(Path file) {
            try {
                return file.toUri().toURL();
            } catch (MalformedURLException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
