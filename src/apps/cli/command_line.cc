#include "apps/cli/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <functional>
#include <string_view>

#include "apps/cli/commands.h"
#include "apps/cli/option_values.h"
#include "base/error.h"

namespace hunch::cli {
namespace {

constexpr const char* kAbout =
    "hunch finds a program from a few examples of what it should do: ARC tasks (grids) and list\n"
    "tasks. Its files are JSON; see the README for the formats.";

constexpr const char* kFooter = R"(
Examples:
  hunch solve task.json --show                 solve one task and look at it
  hunch solve tasks/ --submission answers.json --report report.jsonl
  hunch eval tasks/ --seconds 1 --json         score on tasks whose answers are known
  hunch eval tasks/ --budgets 0.1,1,10         the curve of score against cost
  hunch check report.jsonl --fresh pairs/      do the programs hold on fresh pairs?
  hunch run 'rotate90(input)' --input task.json
  hunch show challenges.json --id 00000001 --png task.png
  hunch explain task.json 'crop(input, box_of(largest(objects(input))))'
  hunch primitives --domain list
  hunch memory list                            what was solved before
  hunch compress programs.json --out compressed.json
  hunch learn tasks/ --memory learnt.db --held-out 0.5

Exit codes:
  0    the command ran, whatever it found
  2    bad input or usage: one line on stderr says what and where
  130  interrupted (Ctrl-C); what was solved so far is in the report and the submission
  1    a fault of the program itself

'hunch COMMAND --help' lists the options of a command. NO_COLOR is respected.)";

CLI::Validator Number(double low, double high) {
  return {[=](const std::string& text) { return NumberFault(text, low, high); }, ""};
}

CLI::Validator WholeNumber(uint64_t low, uint64_t high) {
  return {[=](const std::string& text) { return WholeNumberFault(text, low, high); }, ""};
}

constexpr uint64_t kMany = uint64_t{1} << 62;

// One parsed command line: the command's options live here until it is run.
class CommandLine {
 public:
  CommandLine() : app_(kAbout, "hunch") {
    app_.footer(kFooter);
    app_.set_version_flag("--version", "hunch " HUNCH_VERSION);
    app_.require_subcommand(1);
    AddSolve("solve", "find programs for tasks and predict their test outputs",
             "tasks/ --seconds 1 --submission answers.json --report report.jsonl", solve_);
    eval_.score = true;
    AddScoring(AddSolve("eval", "the same, scored against known test outputs",
                        "tasks/ --budgets 0.1,1,10", eval_));
    AddCheck();
    AddRun();
    AddShow();
    AddPrimitives();
    AddExplain();
    AddMemory();
    AddBench();
    AddCompress();
    AddLearn();
  }

  int ParseAndRun(int argc, char** argv) {
    RequireCommand(argc, argv);
    try {
      app_.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      if (error.get_exit_code() == 0) return app_.exit(error);  // --help, --version
      fmt::print(stderr, "hunch: {} (see 'hunch --help')\n", error.what());
      return kExitBadInput;
    }
    return command_();
  }

 private:
  void RequireCommand(int argc, char** argv) const {
    if (argc < 2) throw base::InputError("no command; 'hunch --help' lists them");
    const std::string_view word = argv[1];
    const auto subcommands = app_.get_subcommands([](const CLI::App*) { return true; });
    const bool known = word.starts_with('-') ||
                       std::any_of(subcommands.begin(), subcommands.end(),
                                   [word](const CLI::App* sub) { return sub->get_name() == word; });
    if (!known)
      throw base::InputError(fmt::format("no command '{}'; 'hunch --help' lists them", word));
  }

  template <typename Options>
  CLI::App* Add(const char* name, const char* about, const char* example,
                int (*command)(const Options&), const Options& options) {
    CLI::App* sub = app_.add_subcommand(name, about);
    sub->footer(fmt::format("\nExample:\n  hunch {} {}", name, example));
    sub->callback(
        [this, command, &options] { command_ = [=, &options] { return command(options); }; });
    return sub;
  }

  static void AddTasks(CLI::App* sub, TaskChoice& tasks) {
    sub->add_option("TASKS", tasks.paths,
                    "task files, folders of them, or files of many tasks (Kaggle's challenges)")
        ->required();
    sub->add_option("--id", tasks.ids, "only the task of this id (may be given several times)")
        ->take_all()
        ->allow_extra_args(false);
  }

  static void AddColour(CLI::App* sub, Colour& colour) {
    const auto set = [&colour](const std::string& text) {
      const std::optional<Colour> parsed = ParseColour(text);
      if (!parsed) throw CLI::ValidationError("--colour", "'" + text + "' is no such choice");
      colour = *parsed;
    };
    sub->add_option_function<std::string>("--colour,--color", set,
                                          "auto (default), always or never")
        ->type_name("WHEN");
  }

  static void AddMemoryLimit(CLI::App* sub, uint64_t& bytes) {
    const auto set = [&bytes](const std::string& text) {
      const std::optional<uint64_t> parsed = ParseBytes(text);
      if (!parsed) {
        throw CLI::ValidationError("--memory-limit", "'" + text + "' is no amount such as 512M");
      }
      bytes = *parsed;
    };
    sub->add_option_function<std::string>(
           "--memory-limit", set,
           "what the search for one task may hold, such as 512M or 2G (default 1G)")
        ->type_name("BYTES");
  }

  static void AddPictureFiles(CLI::App* sub, PictureFiles& files) {
    sub->add_option("--png", files.png, "write a PNG picture")->type_name("FILE");
    sub->add_option("--svg", files.svg, "write an SVG picture")->type_name("FILE");
  }

  CLI::App* AddSolve(const char* name, const char* about, const char* example,
                     SolveOptions& options) {
    CLI::App* sub = Add(name, about, example, &Solve, options);
    AddTasks(sub, options.tasks);
    AddSearch(sub, options);
    AddOutputs(sub, options);
    return sub;
  }

  static void AddSearch(CLI::App* sub, SolveOptions& options) {
    sub->add_option("--seconds", options.seconds,
                    "CPU seconds per task, 0 for no limit (default 2, or none with --work)")
        ->check(Number(0, 1e9));
    sub->add_option("--work", options.work,
                    "programs to evaluate per task; the answers are then the same on every machine "
                    "and with any number of threads")
        ->check(WholeNumber(1, kMany));
    sub->add_option("--threads", options.threads, "default: the cores, at most one per task")
        ->check(WholeNumber(1, 1024));
    AddMemoryLimit(sub, options.memory_bytes);
    sub->add_option("--attempts", options.attempts, "distinct answers per task (default 2)")
        ->check(WholeNumber(1, 100));
    sub->add_option("--seed", options.seed,
                    "of the random numbers; the strategies of today draw none (default 1)")
        ->check(WholeNumber(0, kMany));
    sub->add_option("--strategies", options.strategies, "by name, such as enumerate,cover")
        ->delimiter(',')
        ->allow_extra_args(false);
    sub->add_option("--without", options.without,
                    "leave out strategies, schemas, views or primitives, by name, such as "
                    "paint,with_colour_roles; 'relearning': the view with re-learned costs")
        ->delimiter(',')
        ->allow_extra_args(false);
    sub->add_option("--memory", options.memory,
                    options.score ? "recite from this file and remember in it (default none)"
                                  : "recite from this file and remember in it, or none (default "
                                    "hunch/memory.db in XDG_DATA_HOME or ~/.local/share)")
        ->type_name("FILE");
    sub->add_option("--modes", options.modes,
                    "how answers may come: recitation, reasoning (default both)")
        ->delimiter(',')
        ->allow_extra_args(false);
    sub->add_option("--grammar", options.grammar,
                    "costs of primitives, as 'hunch primitives --grammar' prints them")
        ->type_name("FILE");
    AddGuide(sub, options.guide, "uniform,flat for grids, else uniform");
  }

  static void AddGuide(CLI::App* sub, GuideChoice& guide, const char* otherwise) {
    sub->add_option("--guide", guide.names,
                    "what steers the search: uniform (the grammar's costs), flat (no costs), "
                    "frequencies or neighbours (of solved tasks, from --memory), net, "
                    "replay:FILE; several, such as uniform,net, are mixed (default: " +
                        std::string(otherwise) + ")")
        ->delimiter(',')
        ->allow_extra_args(false);
    sub->add_option("--guide-afresh", guide.afresh,
                    "the same for a long search that has no short program and begins afresh "
                    "(default: none, but flat for grids without --guide)")
        ->delimiter(',')
        ->allow_extra_args(false);
    sub->add_option("--guide-weights", guide.weights,
                    "the net (default: models/ near the program, or in HUNCH_MODELS)")
        ->type_name("FILE");
    sub->add_option("--guide-backend", guide.backends,
                    "what runs the net: eigen (default), onednn, torch, cuda; with two, such as "
                    "eigen,torch, the first is checked against the second")
        ->delimiter(',')
        ->allow_extra_args(false);
    sub->add_option("--guide-record", guide.record,
                    "write what the guide says of each task, for --guide replay:FILE")
        ->type_name("FILE");
  }

  static void AddOutputs(CLI::App* sub, SolveOptions& options) {
    sub->add_option("--submission", options.submission, "write Kaggle's submission.json")
        ->type_name("FILE");
    sub->add_option("--report", options.report, "write a line of JSON per task, as it is done")
        ->type_name("FILE");
    sub->add_option("--benchmark-folder", options.benchmark_folder,
                    "write the folder that arc-agi-benchmarking's scorer reads")
        ->type_name("DIR");
    sub->add_option("--price-per-core-hour", options.price_per_core_hour,
                    "dollars, for the cost per task (default 0.04)")
        ->check(Number(0, 1e6));
    sub->add_flag("--show", options.show, "show each task with prediction, truth and program");
    sub->add_flag("--json", options.json, "the last line printed is a JSON object of the figures");
    sub->add_flag("--quiet", options.quiet, "no progress on stderr");
    AddColour(sub, options.colour);
  }

  void AddScoring(CLI::App* sub) {
    sub->add_flag(
        "--failures", eval_.failures,
        "how far it got with each task that failed, and these counted by where it stopped "
        "(takes a little longer)");
    sub->add_option("--budgets", eval_.budgets,
                    "run once for each of these CPU seconds per task, such as 0.1,1,10, and print "
                    "the curve; files are written by the last run")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(Number(1e-6, 1e9));
  }

  void AddCheck() {
    CLI::App* sub = Add("check", "run reported programs on fresh pairs",
                        "report.jsonl --fresh pairs/", &Check, check_);
    sub->add_option("REPORT", check_.report, "as written by --report")->required();
    sub->add_option("--fresh", check_.fresh, "folder with a list of {input, output} in <id>.json")
        ->type_name("DIR")
        ->required();
    sub->add_flag("--json", check_.json, "print one JSON object");
  }

  void AddRun() {
    CLI::App* sub = Add("run", "run a program on inputs",
                        "'map(\\x -> add(x, k), xs)' --input inputs.json", &Run, run_);
    sub->add_option("PROGRAM", run_.program, "its text, or a file that holds it")->required();
    sub->add_option("--input", run_.input,
                    "a task, a grid [[0,1],[2,3]], or named inputs {\"xs\": [1,2], \"k\": 3}")
        ->type_name("FILE")
        ->required();
    sub->add_option("--memory", run_.memory, "a memory file whose learnt primitives it may use")
        ->type_name("FILE");
    sub->add_flag("--json", run_.json, "print the outputs as one JSON object");
    AddColour(sub, run_.colour);
  }

  void AddShow() {
    CLI::App* sub = Add("show", "show tasks on the terminal, or one as a picture",
                        "challenges.json --id 00000001 --png task.png", &Show, show_);
    AddTasks(sub, show_.tasks);
    AddPictureFiles(sub, show_.files);
    AddColour(sub, show_.colour);
  }

  void AddPrimitives() {
    CLI::App* sub = Add("primitives", "list what programs are made of",
                        "--domain list --grammar > grammar.txt", &Primitives, primitives_);
    sub->add_option("--domain", primitives_.domain, "grid or list (default: both)");
    sub->add_option("--memory", primitives_.memory, "list what this memory file has learnt, too")
        ->type_name("FILE");
    sub->add_flag("--json", primitives_.json, "print a JSON list");
    sub->add_flag("--grammar", primitives_.grammar, "print the domain's grammar, to edit");
  }

  void AddExplain() {
    CLI::App* sub = Add("explain", "show a program step by step on a task",
                        "task.json 'crop(input, box_of(largest(objects(input))))' --png steps.png",
                        &Explain, explain_);
    sub->add_option("TASK", explain_.task, "a task file, or one of many with --id")->required();
    sub->add_option("--id", explain_.id, "which task of the file");
    sub->add_option("PROGRAM", explain_.program, "its text, or a file that holds it")->required();
    sub->add_option("--memory", explain_.memory, "a memory file whose learnt primitives it may use")
        ->type_name("FILE");
    AddPictureFiles(sub, explain_.files);
    AddColour(sub, explain_.colour);
  }

  void AddMemory() {
    CLI::App* sub =
        Add("memory", "look into what was remembered", "list --memory tasks.db", &Memory, memory_);
    sub->add_option("ACTION", memory_.action,
                    "stats (default), list, show TASK..., forget TASK..., export [FILE], import "
                    "FILE; a TASK is an id or the first digits of a signature");
    sub->add_option("ABOUT", memory_.about, "tasks or a file, see ACTION");
    sub->add_option("--memory", memory_.memory, "the memory file (default as for solve)")
        ->type_name("FILE");
    sub->add_flag("--json", memory_.json, "print JSON");
  }

  void AddBench() {
    CLI::App* sub = Add("bench", "print the signature of this build, and its speeds",
                        "lists/ grids/ --seconds 1", &Bench, bench_);
    sub->add_option("TASKS", bench_.speed, "tasks to measure speed on (default: the examples)");
    sub->add_option("--examples", bench_.examples, "the project's examples folder")
        ->type_name("DIR");
    sub->add_option("--work", bench_.work, "programs per task of the signature (default 20000)")
        ->check(WholeNumber(1, kMany));
    sub->add_option("--seconds", bench_.seconds, "CPU seconds per task of the speeds (default 0.5)")
        ->check(Number(1e-6, 1e6));
    sub->add_flag("--signature", bench_.signature_only, "the signature only");
    sub->add_flag("--backends", bench_.backends,
                  "instead, how fast each way to run a net is, for each net that comes with hunch");
    sub->add_flag("--json", bench_.json, "print one JSON object");
  }

  void AddCompress() {
    CLI::App* sub = Add("compress", "find what programs have in common, and rewrite them with it",
                        "programs.json --max-arity 3 --out compressed.json", &Compress, compress_);
    sub->add_option("FILE", compress_.file,
                    "JSON list of s-expressions, or {\"programs\": [...], \"tasks\": [...]}")
        ->required();
    sub->add_option("--max-arity,-a", compress_.max_arity,
                    "arguments of an abstraction at most (default 2)")
        ->check(WholeNumber(0, 64));
    sub->add_option("--iterations,-i", compress_.iterations, "abstractions at most (default 10)")
        ->check(WholeNumber(0, 1'000'000));
    sub->add_option("--beam", compress_.beam,
                    "rewritten corpora kept side by side: more is slower and often shorter "
                    "(default 4)")
        ->check(WholeNumber(1, 1000));
    sub->add_option("--threads", compress_.threads, "default 1; the result is the same")
        ->check(WholeNumber(1, 1024));
    sub->add_option("--seconds", compress_.seconds,
                    "CPU seconds, after which the best so far is taken (default: no limit)")
        ->check(Number(0, 1e9));
    sub->add_option("--out", compress_.out, "write the result as JSON")->type_name("FILE");
  }

  void AddLearn() {
    CLI::App* sub =
        Add("learn", "solve tasks over and over, learning a language from the solutions",
            "tasks/ --memory learnt.db --held-out 0.5 --work 300000", &Learn, learn_);
    AddTasks(sub, learn_.tasks);
    sub->add_option("--memory", learn_.memory, "keep everything in this file, and go on from it")
        ->type_name("FILE")
        ->required();
    sub->add_option("--cycles", learn_.cycles, "default 3")->check(WholeNumber(1, 1'000'000));
    sub->add_option("--seconds-per-task", learn_.seconds,
                    "CPU seconds, 0 for no limit (default 2, or none with --work)")
        ->check(Number(0, 1e9));
    sub->add_option("--work", learn_.work,
                    "programs to evaluate per task; what is learnt is then the same on every "
                    "machine and with any number of threads")
        ->check(WholeNumber(1, kMany));
    sub->add_option("--held-out", learn_.held_out,
                    "tasks to measure on and not to learn from: a share such as 0.5 of the tasks, "
                    "drawn at random, or a folder or file")
        ->type_name("SHARE|FOLDER");
    sub->add_option("--threads", learn_.threads, "tasks at once (default 2)")
        ->check(WholeNumber(1, 1024));
    sub->add_option("--seed", learn_.seed, "of the random share (default 1)")
        ->check(WholeNumber(0, kMany));
    sub->add_option("--max-arity", learn_.max_arity,
                    "arguments of a learnt primitive at most (default 3)")
        ->check(WholeNumber(1, 6));
    sub->add_option("--proposals", learn_.proposals,
                    "primitives of each kind proposed in a cycle at most (default 8)")
        ->check(WholeNumber(1, 1000));
    sub->add_option("--grammar", learn_.grammar,
                    "what to begin with, as 'hunch primitives --grammar' prints it")
        ->type_name("FILE");
    sub->add_option("--out", learn_.out,
                    "write the grammar that was learnt; solve, eval and run read it together with "
                    "the memory")
        ->type_name("FILE");
    sub->add_option("--dreams", learn_.dreams,
                    "write tasks made of programs in the language that was learnt, over the inputs "
                    "of the tasks, as lines of JSON")
        ->type_name("FILE");
    AddGuide(sub, learn_.guide, "what solved like tasks");
    sub->add_flag("--json", learn_.json, "print a JSON object for each cycle");
    AddMemoryLimit(sub, learn_.memory_bytes);
  }

  CLI::App app_;
  std::function<int()> command_;
  SolveOptions solve_, eval_;
  CheckOptions check_;
  RunOptions run_;
  MemoryOptions memory_;
  ShowOptions show_;
  PrimitivesOptions primitives_;
  ExplainOptions explain_;
  BenchOptions bench_;
  CompressOptions compress_;
  LearnOptions learn_;
};

}  // namespace

int Main(int argc, char** argv) {
  try {
    CommandLine line;
    return line.ParseAndRun(argc, argv);
  } catch (const base::InputError& error) {
    fmt::print(stderr, "hunch: {}\n", error.what());
    return kExitBadInput;
  } catch (const std::exception& error) {
    fmt::print(stderr, "hunch: internal fault: {}\n", error.what());
    return kExitFault;
  }
}

}  // namespace hunch::cli
