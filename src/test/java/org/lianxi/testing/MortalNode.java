package org.lianxi.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianxi.LianxiApplication;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.notification.Message;
import org.lianxi.notification.Messages;
import org.lianxi.notification.application.ChooseChannel;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The application as a process of its own that can be killed: without goodbye, as a machine loses its power. Its clock
 * stands still at a chosen time after {@link TestClock#START}.
 */
public final class MortalNode {

    private MortalNode() {}

    /** @param wordsToSay one message to 市法制办联络员, who wants mail at once; nothing where there are none */
    public static Process started(String database, int mailPort, Duration later, List<String> wordsToSay, File log)
            throws IOException {
        var arguments = new ArrayList<>(List.of(database, String.valueOf(mailPort), later.toString()));
        arguments.addAll(wordsToSay);
        return running(MortalNode.class, arguments, log);
    }

    /** Another program with the same class path. */
    public static Process running(Class<?> program, List<String> arguments, File log) throws IOException {
        return running(program, arguments, Map.of(), log);
    }

    /** @param environment what the program finds in its environment besides ours */
    public static Process running(Class<?> program, List<String> arguments, Map<String, String> environment, File log)
            throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx768m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.timezone=Asia/Shanghai",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(),
                program.getName()));
        command.addAll(arguments);
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        process.environment().putAll(environment);
        return process.start();
    }

    /** Surefire's own starter, a jar that names all the others, would name everything a second time. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("surefirebooter"))
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    public static void main(String[] args) {
        var node = new SpringApplicationBuilder(LianxiApplication.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + args[0],
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=",
                        "--spring.mail.port=" + args[1],
                        "--lianxi.notification.send-every=100ms");
        node.getBean(TestClock.class).advance(Duration.parse(args[2]));
        if (args.length > 3) {
            node.getBean(ChooseChannel.class).by("legal-liaison", "mail", "legal@example.org", "at-once");
            node.getBean(Messages.class)
                    .toPerson(
                            "legal-liaison",
                            new Message(CaseNumber.of(2026, "HY", 1), args[3], "/meetings/2026-HY-0001", "test:a"));
        }
    }
}
