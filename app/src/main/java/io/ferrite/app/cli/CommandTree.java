package io.ferrite.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** Makes a tree of commands out of rows: {@code node power on} hangs below {@code node power}, below {@code node}. */
final class CommandTree {

    private static final String AS_LONG_AS_IT_TAKES = "0";

    /** What a command does when it is chosen. */
    @FunctionalInterface
    interface Action {
        int run(Row row, CommandLine chosen);
    }

    private final CommandSpec root;

    CommandTree(CommandSpec root) {
        this.root = root;
    }

    void hang(Row row, Action action) {
        List<String> words = List.of(row.words().split(" ", -1));
        CommandSpec parent = root;
        for (String word : words.subList(0, words.size() - 1)) {
            parent = groupBelow(parent, word);
        }
        parent.addSubcommand(words.getLast(), leaf(row, words.getLast(), action));
    }

    private static CommandSpec groupBelow(CommandSpec parent, String word) {
        CommandLine known = parent.subcommands().get(word);
        if (known != null) {
            return known.getCommandSpec();
        }
        CommandSpec group = group(word, "Commands about: " + word + ".");
        parent.addSubcommand(word, group);
        return group;
    }

    /** A command that only has others below it. */
    static CommandSpec group(String word, String help) {
        CommandSpec group = command(word, self -> () -> {
            throw new ParameterException(self.commandLine(), "What about " + self.qualifiedName() + "?");
        });
        group.usageMessage().description(help);
        return group;
    }

    private static CommandSpec leaf(Row row, String name, Action action) {
        CommandSpec leaf = command(name, self -> () -> action.run(row, self.commandLine()));
        leaf.usageMessage().description(row.help());
        row.arguments().forEach(argument -> add(leaf, argument));
        return leaf;
    }

    /** A command whose action needs to know the command itself. */
    private static CommandSpec command(String name, Function<CommandSpec, Callable<Integer>> action) {
        AtomicReference<CommandSpec> self = new AtomicReference<>();
        Callable<Integer> call = () -> action.apply(self.get()).call();
        CommandSpec command = CommandSpec.wrapWithoutInspection(call).name(name).mixinStandardHelpOptions(true);
        self.set(command);
        return command;
    }

    private static void add(CommandSpec leaf, Argument argument) {
        if (argument.isWord()) {
            leaf.addPositional(word(argument));
        } else {
            leaf.addOption(option(argument));
        }
    }

    private static PositionalParamSpec word(Argument argument) {
        return PositionalParamSpec.builder()
                .paramLabel("<" + argument.name() + ">")
                .description(argument.help())
                .type(List.class)
                .auxiliaryTypes(String.class)
                .index(index(argument))
                .required(true)
                .build();
    }

    private static String index(Argument argument) {
        if (argument.kind() == Argument.Kind.WORD) {
            return "0";
        }
        return "0..*";
    }

    private static OptionSpec option(Argument argument) {
        OptionSpec.Builder option = OptionSpec.builder(argument.name()).description(argument.help());
        return switch (argument.kind()) {
            case OPTION, WORD, WORDS -> option.type(String.class).build();
            case NEEDED -> option.type(String.class).required(true).build();
            case REPEATED ->
                option.type(List.class).auxiliaryTypes(String.class).arity("1").build();
            case FLAG -> option.type(boolean.class).arity("0").build();
            case SECONDS ->
                option.type(Long.class)
                        .arity("0..1")
                        .fallbackValue(AS_LONG_AS_IT_TAKES)
                        .build();
        };
    }
}
