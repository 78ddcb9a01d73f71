package org.lianxi.document.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.lianxi.document.Format;

/**
 * Not a test, and not run among them: draws the examples of all wordings anew, to look at. {@code mvn test
 * -Dtest=DocumentPictures} writes the files to {@code target/documents} and the pictures to {@code docs/documents}.
 */
class DocumentPictures {

    private static final int DOTS_PER_INCH = 50;

    @Test
    void everyExampleIsDrawn() throws IOException {
        var target = Files.createDirectories(Path.of("target/documents"));
        var pictures = Files.createDirectories(Path.of("docs/documents"));
        for (var wording : FormatsTest.wordings().toList()) {
            var text = Printed.text(wording, Map.of());
            for (var format : Format.values()) {
                Files.write(target.resolve(wording + "." + format.suffix()), Printed.file(text, format));
            }
            try (var pdf = Loader.loadPDF(target.resolve(wording + ".pdf").toFile())) {
                var renderer = new PDFRenderer(pdf);
                for (var page = 0; page < pdf.getNumberOfPages(); page++) {
                    var picture = renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.RGB);
                    ImageIO.write(
                            picture,
                            "png",
                            pictures.resolve("%s-%d.png".formatted(wording, page + 1))
                                    .toFile());
                }
            }
        }
    }
}
