package dev.revela.local.cli;

import dev.revela.local.IoFailure;
import dev.revela.local.SetupException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** Revela on this machine. */
@Command(
    name = "revela",
    description = "Photo renditions from S3 events, on this machine.",
    synopsisSubcommandLabel = "COMMAND",
    footer = "%nThe benchmark against sharp is a command of its own: revela pixels --help")
public final class Main implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private final Output output;
  private final CommandLine commands = new CommandLine(this);

  private Main(Output output) {
    this.output = output;
    commands
        .addSubcommand(new UpCommand(output))
        .addSubcommand(new DevelopCommand(output))
        .addSubcommand(new ReplayCommand(output));
    commands.getSubcommands().values().forEach(Main::addHelp);
    addHelp(commands);
    commands
        .setOut(output.out())
        .setErr(output.err())
        .setParameterExceptionHandler((e, arguments) -> misused(e))
        .setExecutionExceptionHandler((e, command, arguments) -> failed(e));
  }

  public static void main(String[] arguments) {
    System.exit(run(Output.standard(), arguments));
  }

  /** Runs a command on this thread and answers its exit code. */
  static int run(Output output, String... arguments) {
    return new Main(output).commands.execute(arguments);
  }

  @Override
  public Integer call() {
    output.message(commands.getUsageMessage().stripTrailing());
    return ExitCode.USAGE;
  }

  private int misused(ParameterException e) {
    output.message(String.valueOf(e.getMessage()));
    output.message("Try: %s --help".formatted(e.getCommandLine().getCommandSpec().qualifiedName()));
    return ExitCode.USAGE;
  }

  private int failed(Exception e) {
    if (e instanceof SetupException) {
      output.message(String.valueOf(e.getMessage()));
      return ExitCode.USAGE;
    }
    if (e instanceof UncheckedIOException failure) {
      output.message(
          "A file cannot be read or written: %s. Make room or access for it, then try again."
              .formatted(IoFailure.reason(failure)));
      return ExitCode.USAGE;
    }
    LOG.debug("The command failed", e);
    output.message("The command failed unexpectedly: " + e);
    return ExitCode.FAILED;
  }

  private static void addHelp(CommandLine command) {
    command
        .getCommandSpec()
        .addOption(
            CommandLine.Model.OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Prints this.")
                .build());
  }
}
