package org.lianxi.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.regex.Pattern;

/**
 * A Camunda Form on the screen, filled in by what people read: the labels of its fields and the words of its options.
 */
public final class FilledForm {

    private static final Covered SUBMITTED = Covered.during("forms");

    /** With a button to remove the row, and without. */
    private static final String ROWS = ":scope > .fjs-vertical-layout > .fjs-repeat-row-container, "
            + ":scope > .fjs-vertical-layout > .fjs-layout-row";

    /** The calendar behind a date takes over the field a moment after it appears, and empties it. */
    private static final String READY_INPUT =
            ".fjs-datepicker input.flatpickr-input, input.fjs-input:not(.fjs-datepicker *)";

    private final Desk desk;
    private final String id;
    private final Locator place;
    private final Locator fields;
    private final String button;

    /**
     * @param id the form's id, which is its file name
     * @param place the dialog or the side of the page that holds form and button
     */
    FilledForm(Desk desk, String id, Locator place, String button) {
        this(desk, id, place, place.locator(".fjs-form"), button);
    }

    private FilledForm(Desk desk, String id, Locator place, Locator fields, String button) {
        this.desk = desk;
        this.id = id;
        this.place = place;
        this.fields = fields;
        this.button = button;
    }

    public FilledForm write(String label, String text) {
        field(label).locator("input, textarea").first().fill(text);
        return this;
    }

    /** Chooses one of the round buttons. */
    public FilledForm choose(String label, String option) {
        field(label).locator("label").filter(text(exactly(option))).click();
        return this;
    }

    public FilledForm tick(String label) {
        fields.locator(".fjs-form-field-checkbox label")
                .filter(text(exactly(label)))
                .click();
        return this;
    }

    /** Chooses from a list that opens; an option is found by its beginning. */
    public FilledForm select(String label, String option) {
        var field = field(label);
        field.locator(".fjs-input-group").click();
        field.locator(".fjs-dropdownlist-item")
                .filter(text(startingWith(option)))
                .click();
        return this;
    }

    /** Adds one of the words of a list in which several can be chosen. */
    public FilledForm add(String label, String option) {
        var field = field(label);
        field.locator(".fjs-taglist-input").click();
        field.locator(".fjs-dropdownlist-item").filter(text(exactly(option))).click();
        return this;
    }

    /** Types a date, or the time of a date and time, as it is shown: 2026-12-01, 15:00. */
    public FilledForm type(String label, String dateOrTime) {
        var input = fields.locator(".fjs-datetime-subsection")
                .filter(has(":scope > label", exactly(label)))
                .locator(READY_INPUT)
                .first();
        input.fill(dateOrTime);
        input.press("Tab");
        return this;
    }

    /** A row of a list, added where it is not there yet; rows count from 0. */
    public FilledForm row(String list, int row) {
        var whole = place.locator(".fjs-form-field-dynamiclist").filter(has(":scope > label", startingWith(list)));
        var rows = whole.locator(ROWS);
        var add = whole.locator(".fjs-repeat-render-add");
        assertThat(rows.or(add).first()).isVisible();
        if (rows.count() <= row) {
            add.click();
        }
        return new FilledForm(desk, id, place, rows.nth(row), button);
    }

    /** Goes from a row back to the whole form. */
    public FilledForm whole() {
        return new FilledForm(desk, id, place, button);
    }

    public FilledForm says(String text) {
        assertThat(fields).containsText(text);
        return this;
    }

    /** What was typed is still there. */
    public FilledForm keeps(String label, String text) {
        assertThat(field(label).locator("input, textarea").first()).hasValue(text);
        return this;
    }

    public FilledForm picture(String name) {
        desk.picture(name);
        return this;
    }

    /** Presses the button, and finds the answers taken. */
    public void submit() {
        var answer = press();
        if (answer.status() >= 300) {
            desk.picture("refused");
            throw new AssertionError("%s answered %d: %s".formatted(id, answer.status(), answer.text()));
        }
        SUBMITTED.add(id);
    }

    /** Presses the button and reads the sentence with which the answers are refused; the form stays as it is. */
    public FilledForm isRefused(String sentence) {
        var answer = press();
        if (answer.status() < 400) {
            throw new AssertionError("%s was not refused, but answered %d".formatted(id, answer.status()));
        }
        assertThat(desk.page().locator(".notifications .alert").last()).containsText(sentence);
        return this;
    }

    private Response press() {
        var submit = place.locator("button.btn-primary").filter(text(exactly(button)));
        assertThat(submit).isEnabled();
        return desk.page().waitForResponse(answer -> answer.url().endsWith("/submit-form"), submit::click);
    }

    private Locator field(String label) {
        return fields.locator(".fjs-form-field").filter(has(":scope > label", exactly(label)));
    }

    private Locator.FilterOptions has(String selector, Pattern text) {
        return new Locator.FilterOptions()
                .setHas(desk.page().locator(selector, new Page.LocatorOptions().setHasText(text)));
    }

    private static Locator.FilterOptions text(Pattern text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** The words alone; a required field has a star behind them. */
    private static Pattern exactly(String words) {
        return Pattern.compile("^\\s*" + quoted(words) + "\\s*\\*?\\s*$");
    }

    private static Pattern startingWith(String words) {
        return Pattern.compile("^\\s*" + quoted(words));
    }

    /** The browser reads the pattern, and knows nothing of Java's way to quote. */
    private static String quoted(String words) {
        return words.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0");
    }
}
