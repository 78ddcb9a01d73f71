package org.lianxi.complaint.domain;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxi.kernel.Refusal;

/**
 * Who complains. All parts may be empty: complaints may be anonymous.
 *
 * @param name as the citizen writes it
 * @param phone as the citizen writes it
 * @param address where to write to
 */
public record Identity(String name, String phone, String address) {

    private static final int LONGEST = 200;
    private static final int SHOWN_OF_PHONE = 7;

    public Identity {
        name = name.strip();
        phone = phone.strip();
        address = address.strip();
        within(name, "姓名");
        within(phone, "联系电话");
        within(address, "通信地址");
    }

    public static Identity anonymous() {
        return new Identity("", "", "");
    }

    public boolean isAnonymous() {
        return name.isEmpty() && phone.isEmpty() && address.isEmpty();
    }

    /** 脱敏: the first character of the name, three and four digits of the number, nothing of the address. */
    public Identity masked() {
        return new Identity(maskedName(), maskedPhone(), address.isEmpty() ? "" : "（已登记，不显示）");
    }

    /** Whether a text for others holds one of the parts, however it is punctuated. */
    public boolean appearsIn(String text) {
        var plain = plain(text);
        return Stream.of(name, phone, address)
                .map(Identity::plain)
                // A single character says nothing of anybody.
                .filter(part -> part.codePointCount(0, part.length()) > 1)
                .anyMatch(plain::contains);
    }

    /** Nobody's name gets into a log by being part of a message. */
    @Override
    public String toString() {
        return "Identity[…]";
    }

    private String maskedName() {
        var length = name.codePointCount(0, name.length());
        return length == 0 ? "" : first(name, 1) + "*".repeat(Math.max(1, Math.min(length - 1, 3)));
    }

    /** What is too short to hide in is hidden whole. */
    private String maskedPhone() {
        var digits = phone.replaceAll("\\D", "");
        if (phone.isEmpty()) {
            return "";
        }
        return digits.length() <= SHOWN_OF_PHONE
                ? "****"
                : digits.substring(0, 3) + "****" + digits.substring(digits.length() - 4);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{P}\\p{Cf}]", "");
    }

    private static String first(String text, int characters) {
        return text.codePoints().limit(characters).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static void within(String text, String label) {
        var length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            throw new Refusal(
                    "complaint.text-too-long",
                    "“%s”最多 %d 个字，现在有 %d 个字，没有提交。请核对后再提交。".formatted(label, LONGEST, length));
        }
    }
}
