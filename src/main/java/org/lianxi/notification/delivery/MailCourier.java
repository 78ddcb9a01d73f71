package org.lianxi.notification.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.lianxi.notification.application.Channel.Route;
import org.lianxi.notification.application.Courier;
import org.lianxi.notification.application.NotificationSettings;
import org.lianxi.notification.application.Outgoing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Mail by SMTP (RFC 5321), as {@code spring.mail.*} says. */
@Component
class MailCourier implements Courier {

    private final ObjectProvider<JavaMailSender> sender;
    private final NotificationSettings settings;

    MailCourier(ObjectProvider<JavaMailSender> sender, NotificationSettings settings) {
        this.sender = sender;
        this.settings = settings;
    }

    @Override
    public Route route() {
        return Route.MAIL;
    }

    @Override
    public boolean ready() {
        return sender.getIfAvailable() != null;
    }

    @Override
    public void deliver(Outgoing outgoing) throws NotDelivered {
        try {
            sender.getObject().send(mail(outgoing));
        } catch (MailException | MessagingException failed) {
            throw new NotDelivered(refusedForGood(failed), "邮件服务器没有收下：" + reason(failed));
        }
    }

    private MimeMessage mail(Outgoing outgoing) throws MessagingException {
        var mail = new Identified(outgoing.messageId());
        var helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(outgoing.address());
        helper.setSubject(outgoing.subject());
        helper.setText(outgoing.body());
        // No automatic reply wanted (RFC 3834).
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    /** Jakarta Mail gives each message a new id when it is sent; ours says which message it is. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(String id) {
            super((Session) null);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }

    /**
     * Whether the server has said that the receiver does not exist (RFC 5321: 550, 551, 553); everything else may pass.
     */
    private static boolean refusedForGood(Exception failed) {
        if (!(failed instanceof MailSendException sending)) {
            return false;
        }
        return sending.getFailedMessages().values().stream()
                .anyMatch(cause -> cause instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0);
    }

    private static String reason(Exception failed) {
        if (failed instanceof MailSendException sending
                && !sending.getFailedMessages().isEmpty()) {
            return String.valueOf(
                    sending.getFailedMessages().values().iterator().next().getMessage());
        }
        return String.valueOf(failed.getMessage());
    }
}
