package peersupport.shell;

import jakarta.validation.Validator;
import jakarta.validation.executable.ExecutableValidator;
import java.io.PrintWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.support.CommandFactoryBean;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.util.ReflectionUtils;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Question;
import peersupport.files.design.AnswersReader;
import peersupport.shell.command.AdviceCommands;
import peersupport.shell.command.CommandRunner;
import peersupport.shell.command.DesignCommands;
import peersupport.shell.command.ExploringCommands;
import peersupport.shell.command.HelpCommands;
import peersupport.shell.command.KnowledgeCommands;
import peersupport.shell.command.NoteCommands;
import peersupport.shell.command.RecordCommands;
import peersupport.shell.command.ScreenCommands;
import peersupport.shell.command.ShellCompleter;
import peersupport.shell.interview.GuidedInterview;
import peersupport.shell.terminal.LineInput;
import peersupport.shell.terminal.Messages;
import peersupport.shell.terminal.ShellEnvironment;
import peersupport.shell.workspace.Library;
import peersupport.shell.workspace.ReportFiles;
import peersupport.shell.workspace.Workspace;

/**
 * Spring Shell's parts, put together by hand: its automatic configuration starts a terminal and a validator for every
 * command, splits the arguments a second time and answers a wrong word with a stack trace.
 */
public final class ShellConfiguration {
    /** Those that Spring makes, each by its one constructor. */
    public static final List<Class<?>> PARTS = List.of(
            AdviceCommands.class,
            DesignCommands.class,
            ExploringCommands.class,
            Workspace.class,
            HelpCommands.class,
            KnowledgeCommands.class,
            Library.class,
            NoteCommands.class,
            CommandRunner.class,
            RecordCommands.class,
            ReportFiles.class,
            ScreenCommands.class,
            Session.class,
            ShellCompleter.class,
            GuidedInterview.class,
            Messages.class,
            LineInput.class);

    private ShellConfiguration() {}

    /** All of them, put together in this environment. */
    public static GenericApplicationContext in(ShellEnvironment environment) {
        var parts = new GenericApplicationContext();
        parts.registerBean(ShellEnvironment.class, () -> environment);
        // not closed with the rest: a run that is ended says so to the last
        parts.registerBean(PrintWriter.class, environment::results, bean -> bean.setDestroyMethodName(null));
        for (Class<?> part : PARTS) {
            parts.registerBean(
                    part,
                    bean -> ((AbstractBeanDefinition) bean)
                            .setAutowireMode(AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR));
        }
        parts.registerBean(CommandRegistry.class, () -> commands(parts));
        parts.registerBean(Validator.class, ShellConfiguration::validator);
        // no message of ours is looked up by its key, and for Spring's own source Java lists every locale it knows
        parts.registerBean("messageSource", MessageSource.class, () -> answering(MessageSource.class, null));
        Supplier<Knowledge> knowledge = () -> parts.getBean(Library.class).knowledge();
        parts.registerBean("findingIds", CompletionProvider.class, () -> findingIds(knowledge));
        parts.registerBean("answerWords", CompletionProvider.class, () -> answerWords(knowledge));
        parts.registerBean("designFiles", CompletionProvider.class, () -> designFiles(environment));
        parts.refresh();
        return parts;
    }

    private static CommandRegistry commands(ApplicationContext context) {
        var registry = new CommandRegistry();
        ReflectionUtils.MethodFilter command = method -> AnnotatedElementUtils.hasAnnotation(method, Command.class);
        for (Class<?> part : PARTS) {
            for (Method method : MethodIntrospector.selectMethods(part, command)) {
                var factory = new CommandFactoryBean(method);
                factory.setApplicationContext(context);
                registry.registerCommand(factory.getObject());
            }
        }
        return registry;
    }

    /** No parameter of ours carries a constraint, and starting the real validator takes a tenth of a second. */
    private static Validator validator() {
        var executables = answering(ExecutableValidator.class, Set.of());
        return answering(Validator.class, executables);
    }

    private static <T> T answering(Class<T> type, Object answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> answer));
    }

    /** Completes the ids of findings. */
    private static CompletionProvider findingIds(Supplier<Knowledge> knowledge) {
        return context -> knowledge.get().configurations().values().stream()
                .map(card -> new CompletionProposal(card.id()).description(card.says()))
                .toList();
    }

    /** Completes the designs in this folder. */
    private static CompletionProvider designFiles(ShellEnvironment environment) {
        return context -> Stream.of(Objects.requireNonNullElse(
                        environment.folder().toAbsolutePath().toFile().list(), new String[0]))
                .filter(name -> name.endsWith(".yaml"))
                .sorted()
                .map(CompletionProposal::new)
                .toList();
    }

    /** Completes a question's id, then the words that answer it. */
    private static CompletionProvider answerWords(Supplier<Knowledge> knowledge) {
        return context -> {
            Map<String, Question> questions = knowledge.get().questions();
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
