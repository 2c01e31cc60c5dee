"""English: help texts and what is wrong with how a command was called."""

WORDS = {
    "help.app": "Is everyone doing what was agreed? For each target of a Dutch housing agreement (prestatieafspraken): "
    "on course or not, how far short, on which figures that rests, what is unknown and what would settle it.",
    "help.app.examples": "\b\nExamples:\n  pa check targets\n  pa forecast --corp NAME\n  pa init my-town",
    "help.check": "Check the data, then the targets. What does not add up in the data is shown and stops the check.",
    "help.check.examples": "\b\nExamples:\n  pa check\n  pa check --data my-town\n  pa check data",
    "help.data": "What is wrong in the data, or worth knowing. One line for each finding: its file, line and column, "
    "what was found, what to write, and the code of the rule that found it (pa rule CODE explains it). An error means "
    "that the data cannot be trusted; a warning asks for a look; a note is good to know, such as a known error of the "
    "source.",
    "help.data.examples": "\b\nExamples:\n  pa check data\n  pa check data my-town/appendix/table-3.yaml"
    "\n  pa check data --data my-town --fail-on warning\n  pa check data --ignore known-discrepancy"
    "\n  pa check data --format github"
    "\n\n\b\nExit codes:\n  0  nothing at or above --fail-on\n  1  a warning or a note at or above --fail-on"
    "\n  2  wrong usage\n  3  the data cannot be trusted, whatever is ignored",
    "help.rule": "What a rule asks, with a bad and a good example. A finding ends with the code of its rule.",
    "help.rule.examples": "\b\nExample:\n  pa rule total-differs",
    "help.term": "What a word of the field means, with its unit, and its limit in euros where it has one. The word "
    "may be "
    "Dutch or English; capitals, accents, spaces and hyphens do not matter, and the beginning is enough where only one "
    "word begins so. Without a word: all terms.",
    "help.term.examples": "\b\nExamples:\n  pa term\n  pa term liberalisatiegrens\n  pa term reference date",
    "help.schema": "The JSON Schema of a kind of data file, with which an editor completes keys and explains them.",
    "help.schema.examples": "\b\nExamples:\n  pa schema agreements\n  pa schema table > table.schema.json",
    "help.argument.files": "Files or folders to check, each with the dataset around it; only what is found in them is "
    "shown. All of the dataset unless said.",
    "help.argument.table": "The number of the table; which there are unless said.",
    "help.argument.number": "The number of an agreement, such as 1.1.",
    "help.argument.code": "The code of a rule; all rules are listed unless said.",
    "help.argument.word": "The word, in Dutch or English; all terms are listed unless said.",
    "help.argument.schema": "The kind of file; which there are unless said.",
    "help.option.select": "Show only findings with this code. May be given more than once, or with commas.",
    "help.option.ignore": "Show no findings with this code. An error stays an error: the data is not trusted for it.",
    "help.option.fail-on-finding": "Exit with 1 where a finding that is shown is this bad or worse; errors give 3.",
    "help.option.findings-format": "How to write the findings.",
    "help.option.statistics": "Count the findings by code instead.",
    "help.targets": "The verdict on each target. One row for each: what was wanted, what is known, how much is "
    "short; under it what would settle the open ones, where another reading of the text differs, and what is taken "
    "for granted.",
    "help.targets.examples": "\b\nExamples:\n  pa check targets --corp NAME"
    "\n  pa check targets --agreement 1.22 --format json\n  pa check targets --fail-on off-course"
    "\n\n\b\nExit codes:\n  0  done\n  1  a target missed or off course, at or above --fail-on"
    "\n  4  only undetermined or no data reached --fail-on\n  2  wrong usage\n  3  the data cannot be trusted",
    "help.explain": "How a verdict came about. The agreement in plain words, who leads it and by when; for each of its "
    "targets what is wanted, the calculation down to each cell with its file and line, what is taken for granted, what "
    "would settle it, what each party could bring, and every other reading.",
    "help.explain.examples": "\b\nExamples:\n  pa explain 1.1\n  pa explain 3.10 --corp NAME"
    "\n  pa explain 1.22 --format json",
    "help.forecast": "What corporations expect, year by year. What they build, buy, sell and demolish, net as printed "
    "and as computed, net homes, the stock, and the homes with the poorest energy labels. A year that no table covers "
    "is unknown, not zero.",
    "help.forecast.examples": "\b\nExample:\n  pa forecast --corp NAME",
    "help.agenda": "What is due, overdue or to come. A line for each duty, target, planning and condition with a day: "
    "by when, of which agreement, who is to do it, and how it stands by what was reported. Overdue means that it is "
    "not reported as done. What comes later or has no end is counted; --all shows that too.",
    "help.agenda.examples": "\b\nExamples:\n  pa agenda --party NAME\n  pa agenda --as-of 2026-06-30 --all"
    "\n  pa agenda --format ics > agreements.ics",
    "help.agreements": "Every agreement, one row each: who leads it, by when, what was promised, the worst verdict on "
    "its targets, and how it stands by what was reported. What nobody reported is not reported, which is not the "
    "same as "
    "not done. Filters combine.",
    "help.agreements.examples": "\b\nExamples:\n  pa agreements --party NAME --chapter 3\n  pa agreements --due overdue"
    "\n  pa agreements --due 2026-Q1 --status not-reported\n  pa agreements --search energie"
    "\n  pa agreements --format csv > agreements.csv",
    "help.table": "A table of the appendix as it is printed. Totals that do not add up are marked, with what is "
    "printed, "
    "what is computed, and which of the two counts. Below it stands what a blank means, what the document worked out "
    "itself, and what was reported since. Without a number: all tables.",
    "help.table.examples": "\b\nExamples:\n  pa table\n  pa table 6\n  pa table 6 --format csv > table-6.csv",
    "help.status": "How everything stands, on one screen for the quarter. Verdicts by party, what changed since "
    "--since, what is overdue, how agreements stand by what was reported, how far along targets are, and which "
    "figures are "
    "wanted from whom.",
    "help.status.examples": "\b\nExamples:\n  pa status\n  pa status --party NAME --since 2026-06-30"
    "\n  pa status --format json",
    "help.init": "Make a new dataset, in a folder that is new or empty. It loads at once, with every figure unknown; "
    "comments in it say what to write where. Nothing that is there is overwritten.",
    "help.init.examples": '\b\nExamples:\n  pa init my-town --municipality NAME --corp "ONE NAME" --corp "OTHER NAME"'
    "\n  pa init my-town --years 2026-2029\n  pa init look-around --example",
    "help.argument.folder": "The folder to make, or an empty one.",
    "help.option.municipality": "The name of the municipality.",
    "help.option.new-corp": "The name of a corporation, which gets a table of its own. May be given more than once.",
    "help.option.years": "The years of the agreement, such as 2026-2029 or 2026; the four after this year unless said.",
    "help.option.example": "A small dataset of a fictional town instead, filled in, to look around in.",
    "help.option.corp": "Only what concerns this party: its key, its name, or the start of either. Joint targets stay, "
    "marked joint.",
    "help.option.explain-corp": "Only the targets that concern this party: its key, its name, or the start of either.",
    "help.option.forecast-corp": "Only this corporation: its key, its name, or the start of either.",
    "help.option.agenda-corp": "Only what this party is to do or leads, alone or with others: its key, its name, or "
    "the start of either.",
    "help.option.status-corp": "Only what concerns this party, alone or with others: its key, its name, or the start "
    "of either.",
    "help.option.since": "Show what changed after this day, such as 2026-06-30; the last day of the quarter before "
    "unless said.",
    "help.option.agenda-format": "How to write the answer; ics is a calendar that calendar programs import.",
    "help.option.all": "Show also what comes later, what has no end, and what is done or has lapsed.",
    "help.option.rows-format": "How to write the answer; csv is for spreadsheets.",
    "help.option.list-corp": "Only what this party leads, has to do, or promised with a target: its key, its name, or "
    "the start of either.",
    "help.option.chapter": "Only this chapter. May be given more than once.",
    "help.option.due": "Only where something is due in this time, such as 2025, 2025-Q2, 2025-H1, 2025-03-31 or "
    "2025..2026; overdue: only where something is overdue.",
    "help.option.status": "Only what stands so by the reports. May be given more than once.",
    "help.option.search": "Only where all these words occur, in Dutch or English, with or without accents and "
    "capitals.",
    "help.option.agreement": "Only this agreement, such as 1.2 (which is not 1.22). May be given more than once.",
    "help.option.fail-on": "Exit with 1 or 4 where a verdict is this bad or worse.",
    "help.option.format": "How to write the answer.",
    "help.option.data": 'The folder with the dataset, or "shipped". Else PA_DATA, else ./data or . where one holds an '
    "agreements.yaml, else the shipped dataset.",
    "help.option.data-here": 'The folder with the dataset, or "shipped". Else PA_DATA, else ./data or . where one '
    "holds an agreements.yaml. Never another one.",
    "help.option.as-of": "Judge as of this day, such as 2026-06-30; today unless said.",
    "help.option.version": "Show the version.",
    "help.option.debug": "Show where in the program an unexpected error arose.",
    "help.option.lang": "The language of the answer: nl or en. Else that of PA_LANG, of LC_ALL, LC_MESSAGES or LANG, "
    "or of the system. What programs read is in English unless said.",
    "help.option.install-completion": "Install completion for the current shell.",
    "help.option.show-completion": "Show completion for the current shell, to copy it or customize the installation.",
    # What stands for something to type.
    "metavar.folder": "FOLDER",
    "metavar.date": "DATE",
    "metavar.key": "KEY",
    "metavar.number": "NUMBER",
    "metavar.time": "TIME",
    "metavar.words": "WORDS",
    "metavar.table": "N",
    "metavar.name": "NAME",
    "metavar.years": "YEARS",
    "metavar.files": "FILE...",
    "metavar.code": "CODE",
    "metavar.word": "WORD...",
    "metavar.options": "[OPTIONS]",
    "metavar.command": "COMMAND [ARGS]...",
    # What Typer says around help texts, and of wrong usage, word for word.
    "frame.usage": "Usage:",
    "frame.options": "Options:",
    "frame.commands": "Commands:",
    "frame.arguments": "Arguments:",
    "frame.show-help": "Show this message and exit.",
    "frame.default": "[default: ",
    "frame.required": "[required]",
    "typer.error": "Error: {told}",
    "typer.hint": "Try '{command}' for help.",
    "typer.no-such-command": "No such command {name}.",
    "typer.near": "{told} Did you mean {near}?",
    "typer.no-such-option": "No such option: {name}",
    "typer.possible": "{told} (Possible options: {near})",
    "typer.extra": "Got unexpected extra argument(s) ({name})",
    "typer.needs-value": "Option {name} requires an argument.",
    "typer.takes-none": "Option {name} does not take a value.",
    "typer.not-one-of": "Invalid value for {name}: {found} is not one of {known}.",
    "typer.missing": "Missing argument {name}.",
    "usage.no-such-language": "There is no language {asked} here. Known are: {known}.",
    "usage.empty-data": "--data names no folder. Name the folder that holds agreements.yaml, or leave --data out.",
    "usage.no-such-folder": "There is no folder {folder}. Name a folder that holds an agreements.yaml; the dataset of "
    "the program is called shipped.",
    "usage.not-a-folder": "{folder} is a file, not a folder. Name the folder that holds agreements.yaml.",
    "usage.cannot-open-folder": "The folder {folder} cannot be opened: {reason}. Check its name and who may read it, "
    "or name another one with --data.",
    "usage.folder-without-agreements": "The folder {folder} has no agreements.yaml. Name the folder that holds it.",
    "usage.data-without-agreements": "The folder ./data here has no agreements.yaml. Name a dataset with --data, or "
    "use --data shipped.",
    "usage.no-such-party": "There is no party {asked}. Known are: {known}.",
    "usage.no-such-party-near": "There is no party {asked}. Did you mean {near}? Known are: {known}.",
    "usage.ambiguous-party": "{asked} may be more than one party: {known}. Write more of the name.",
    "usage.no-such-agreement": "There is no agreement {asked} in this dataset.",
    "usage.no-such-agreement-near": "There is no agreement {asked} in this dataset. Did you mean {near}?",
    "usage.no-such-chapter": "There is no chapter {asked}. Known are: {known}.",
    "usage.no-chapters": "There is no chapter {asked}. The dataset has no chapters yet.",
    "usage.not-a-due-time": "{asked} is not a time. Write a year, quarter, half year, day or span, such as 2025, "
    "2025-Q2, 2025-H1, 2025-03-31 or 2025..2026, or overdue.",
    "usage.no-words": "--search has no word after it. Write what to look for, or leave --search out.",
    "usage.no-such-table": "There is no table {asked}. Known are: {known}.",
    "usage.no-such-table-near": "There is no table {asked}. Did you mean {near}? Known are: {known}.",
    "usage.no-tables": "There is no table {asked}. The dataset has no tables yet.",
    "usage.no-number": "Write the number of an agreement after explain, such as: pa explain 1.1. "
    "pa agreements lists them all.",
    "usage.no-targets": "Agreement {asked} has no target that figures can decide.",
    "usage.not-a-day": "{asked} is not a day. Write it as year-month-day, such as 2026-06-30.",
    "usage.since-after": "--since {asked} comes after {day}, the day that is asked about. Name an earlier day.",
    "usage.nothing-here": "There is no dataset here: no agreements.yaml in ./data or in this folder. Name one with "
    "--data, make one with pa init, or use --data shipped.",
    "usage.files-and-data": "Files and --data were both given. Name the files alone; each is checked with the dataset "
    "around it.",
    "usage.options-before-check": "Write --data and --as-of after {command}: pa check {command} --data FOLDER.",
    "usage.no-such-term": "There is no term {asked}. pa term lists them all.",
    "usage.no-such-term-near": "There is no term {asked}. Did you mean {near}? pa term lists them all.",
    "usage.ambiguous-term": "{asked} may be: {known}. Write more of it.",
    "usage.no-such-code": "There is no rule {asked}. pa rule lists them all.",
    "usage.no-such-code-near": "There is no rule {asked}. Did you mean {near}?",
    "usage.no-such-schema": "There is no schema {asked}. Known are: {known}.",
    "usage.cannot-write": "The answer could not be written: {reason}.",
    "init.no-municipality": "FILL IN: name of the municipality",
    "init.no-corporation": "FILL IN: name of the corporation",
    "init.frame": "Made a dataset in {folder}:\n{files}\n\nIt loads as it is, with every figure unknown. "
    "Each place to complete says FILL IN.\n\nNext:\n  pa check targets --data {data}\n  pa forecast --data {data}\n",
    "init.example": "Made a FICTIONAL dataset in {folder}, to look around in:\n{files}\n\n"
    "There is no such town, and nobody there promised anything. Change what you like.\n\nNext:\n"
    "  pa check targets --data {data}\n  pa forecast --data {data}\n",
    "usage.init-empty-folder": "The name of the folder is empty. Name a new folder, or an empty one.",
    "usage.init-not-empty": "{folder} is not empty: it holds {found}. Nothing was written. Name a new folder, or an "
    "empty one.",
    "usage.init-quite-full": "{folder} is not empty: it holds {found} and {more} more. Nothing was written. Name a new "
    "folder, or an empty one.",
    "usage.init-file": "{folder} is a file, not a folder. Name a new folder, or an empty one.",
    "usage.init-link": "{folder} is a link that leads nowhere. Remove it, or name another folder.",
    "usage.init-no-parent": "There is no folder {parent} to make {folder} in. Make it first, or name another folder.",
    "usage.init-cannot-open": "The folder {folder} cannot be opened: {reason}. Check its name and who may read it, or "
    "name another one.",
    "usage.init-cannot-write": "Nothing was made in {folder}: {reason}. Check who may write there and whether there is "
    "room, or name another folder.",
    "usage.init-hidden": "{option} {asked} holds a character that nobody can see: {found}. Type the name again without "
    "it.",
    "usage.init-hidden-folder": "The name of the folder {asked} holds a character that nobody can see: {found}. Type "
    "the name again without it.",
    "usage.init-no-name": "{option} has no name after it. Write the name, or leave {option} out.",
    "usage.init-long-name": "The name after {option} has {count} characters. Write at most {most}.",
    "usage.init-name-twice": "{asked} was given twice. Leave one of them out.",
    "usage.init-same-key": "{asked} and {other} would both get the key {key}. Write names that differ in a letter or a "
    "digit, or leave one of them out.",
    "usage.init-not-years": "{asked} is no year or years. Write them as 2026-2029, or one year as 2026.",
    "usage.init-years-reversed": "{first}-{last} ends before it begins. Write {last}-{first}.",
    "usage.init-years-out-of-range": "{asked} is not between {first} and {last}. Write the years of the agreement.",
    "usage.init-many-years": "{asked} is {count} years. Write at most {most}, such as 2026-2029.",
    "usage.init-example-alone": "--example is complete in itself. Leave {option} out, or leave --example out.",
    "bug.title": "This is an error in pa, not in your data: {error}",
    "bug.remedy": "Please report it with what you typed. With --debug right after pa you see where it happened.",
}
