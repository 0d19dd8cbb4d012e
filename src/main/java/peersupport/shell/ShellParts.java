package peersupport.shell;

import jakarta.validation.Validator;
import jakarta.validation.executable.ExecutableValidator;
import java.io.PrintWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.support.CommandFactoryBean;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import peersupport.evidence.context.Question;
import peersupport.files.AnswersReader;

/**
 * Spring Shell's parts, put together by hand: its automatic configuration starts a terminal and a validator for every
 * command, splits the arguments a second time and answers a wrong word with a stack trace.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    AdviceCommands.class,
    DesignCommands.class,
    ExploringCommands.class,
    Desk.class,
    HelpCommands.class,
    KnowledgeCommands.class,
    Library.class,
    NoteCommands.class,
    OneCommand.class,
    RecordCommands.class,
    ReportFiles.class,
    ScreenCommands.class,
    Session.class,
    ShellCompleter.class,
    Start.class,
    Talk.class,
    TitlePrompt.class,
    Typed.class
})
public class ShellParts {
    /** All of them, put together in these surroundings. */
    public static AnnotationConfigApplicationContext in(Surroundings surroundings) {
        var parts = new AnnotationConfigApplicationContext();
        parts.registerBean(Surroundings.class, () -> surroundings);
        parts.register(ShellParts.class);
        parts.refresh();
        return parts;
    }

    @Bean
    CommandRegistry commandRegistry(ApplicationContext context) {
        var registry = new CommandRegistry();
        for (String name : context.getBeanNamesForAnnotation(Component.class)) {
            for (Method method : commandsOf(context.getType(name))) {
                var factory = new CommandFactoryBean(method);
                factory.setApplicationContext(context);
                registry.registerCommand(factory.getObject());
            }
        }
        return registry;
    }

    private static Set<Method> commandsOf(Class<?> type) {
        ReflectionUtils.MethodFilter command = m -> AnnotatedElementUtils.hasAnnotation(m, Command.class);
        return MethodIntrospector.selectMethods(type, command);
    }

    /** No parameter of ours carries a constraint, and starting the real validator takes a tenth of a second. */
    @Bean
    Validator validator() {
        var executables = answering(ExecutableValidator.class, Set.of());
        return answering(Validator.class, executables);
    }

    private static <T> T answering(Class<T> type, Object answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> answer));
    }

    /** No message of ours is looked up by its key, and for Spring's own source Java makes a list of every locale it knows. */
    @Bean
    MessageSource messageSource() {
        return answering(MessageSource.class, null);
    }

    /** Not closed with the rest: a run that is ended says so to the last. */
    @Bean(destroyMethod = "")
    PrintWriter results(Surroundings surroundings) {
        return surroundings.results();
    }

    /** Completes the ids of findings. */
    @Bean
    CompletionProvider findingIds(Library library) {
        return context -> library.knowledge().configurations().values().stream()
                .map(card -> new CompletionProposal(card.id()).description(card.says()))
                .toList();
    }

    /** Completes the designs in this folder. */
    @Bean
    CompletionProvider designFiles(Surroundings surroundings) {
        return context -> Stream.of(Objects.requireNonNullElse(
                        surroundings.folder().toAbsolutePath().toFile().list(), new String[0]))
                .filter(name -> name.endsWith(".yaml"))
                .sorted()
                .map(CompletionProposal::new)
                .toList();
    }

    /** Completes a question's id, then the words that answer it. */
    @Bean
    CompletionProvider answerWords(Library library) {
        return context -> {
            Map<String, Question> questions = library.knowledge().questions();
            Question question = context.getWordIndex() < 2
                    ? null
                    : questions.get(context.getWords().get(1));
            return question == null
                    ? questions.values().stream()
                            .map(each -> new CompletionProposal(each.id()).description(each.asks()))
                            .toList()
                    : AnswersReader.words(question).stream()
                            .map(CompletionProposal::new)
                            .toList();
        };
    }
}
