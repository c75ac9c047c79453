"""What pandas_peer.py writes besides its check line: the tables, workbooks and receipts of Svod, with its sheets, rows and words.

The words come from Svod's own bundles; each workbook is in one language, as Svod writes it, that of a State in both. Sheets are written from top to bottom
(write-only workbooks), which is openpyxl's fast way. README.md here says what is left out.
"""
import csv
import hashlib
import html
import json
import re
import warnings
from collections import Counter, defaultdict
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from statistics import median

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.comments import Comment
from openpyxl.formatting.rule import ColorScaleRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table

from __main__ import COLUMN_OF, COLUMNS, REASONS, plain

# The columns of tables are added by hand, as it asks for.
warnings.filterwarnings("ignore", message="In write-only mode")

BUNDLES = Path(__file__).parents[1] / "main/resources/org/svod"
AS_OF = date(2024, 6, 30)
LISTED = 100
# Findings that the first page of a receipt has room for.
ROOM = 10
NONE, OUT = "[x]", "[z]"
AGREEMENTS = ["DISCREPANCY", "ONLY_RECEIVER", "ONLY_SENDER", "NOT_COMPARABLE", "DECIDED", "AGREED"]
RETURNS = ["ON_TIME", "LATE", "INCOMPLETE", "REJECTED", "WITHDRAWN", "MISSING", "NOT_YET_DUE"]
RULES = {"PERIOD_FORMAT": "FDT", "PERIOD_OUTSIDE_SCOPE": "RTS", "INDICATOR_UNKNOWN": "COV", "OPERATION_UNKNOWN": "COV", "COUNTERPART_MISSING": "FDM",
         "COUNTERPART_UNKNOWN": "COV", "COUNTERPART_SELF": "COC", "CASE_REF_FORMAT": "FDT", "UNIT_UNKNOWN": "COV", "STATUS_UNKNOWN": "COV", "VALUE_NEGATIVE": "VIR",
         "VALUE_FORMAT": "FDT", "VALUE_FRACTION": "FDT", "KEY_TWICE": "RWD", "OUTLIER": "VNO"}
COURSE = "·▁▂▃▄▅▆▇█"


def bundle(name):
    words = {}
    for line in (BUNDLES / f"{name}.properties").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#") and "=" in line:
            key, text = line.split("=", 1)
            words[key.strip()] = text.strip()
    return words


FINDING = [bundle(f"finding/findings_{language}") for language in ("en", "ru")]
REASON = [bundle(f"publication/tables/tables_{language}") for language in ("en", "ru")]
# Of a plural the words for "other" are good enough here.
PLURAL = re.compile(r"\{(\d+),\s*plural,(?:[^{}]*\{[^{}]*\})*?\s*other\s*\{((?:[^{}]|\{\d+[^{}]*\})*)\}\s*\}")
BRANCH = re.compile(r"(\w+)\s*\{((?:[^{}]|\{[^{}]*\})*)\}")
SELECT = re.compile(r"\{(\d+),\s*select,((?:\s*" + BRANCH.pattern + r")+)\s*\}")


@lru_cache(maxsize=None)
def shape(text):
    """The text with its plurals settled."""
    return PLURAL.sub(lambda m: m.group(2).replace("#", "{" + m.group(1) + "}"), text)


def chosen(branches, word):
    return branches.get(word, branches["other"])


def fill(text, arguments):
    text = SELECT.sub(lambda m: chosen(dict(BRANCH.findall(m.group(2))), str(arguments[int(m.group(1))])), shape(text))
    for n, argument in enumerate(arguments):
        text = re.sub(r"\{%d(,[^}]*)?\}" % n, lambda m: str(argument), text)
    return text.replace("''", "'")


class Words:
    """The words of workbooks and receipts in one language."""

    def __init__(self, russian):
        self.russian = russian
        language = "ru" if russian else "en"
        self.language = language
        self.words = {**bundle(f"publication/receipt/receipt_{language}"), **bundle(f"publication/workbook/workbook_{language}")}
        self.receipt = bundle(f"publication/receipt/receipt_{language}")
        self.known = {}

    def __call__(self, key, *arguments):
        if not arguments and key in self.known:
            return self.known[key]
        text = fill(self.words[key], arguments).replace("\\n", "\n")
        if not arguments:
            self.known[key] = text
        return text

    def said(self, key, *arguments):
        """Of a receipt, where a workbook has other words for the key."""
        return fill(self.receipt[key], arguments).replace("\\n", "\n")

    def reason(self, code):
        return REASON[self.russian].get("reason." + code, code) if code else OUT

    def day(self, day):
        return f"{day:%d.%m.%Y}" if self.russian else f"{day.day} {day:%B %Y}"


EN, RU = Words(0), Words(1)


class Look:
    """Styles are made once in each workbook and then only pointed to."""

    EDGE = Border(*(Side(style="thin", color="C5CED8") for _ in range(4)))
    FILLS = {name: PatternFill("solid", fgColor=colour) for name, colour in (("head", "1F3A5F"), ("good", "DDEFE0"), ("fair", "FFF1CF"), ("bad", "F8D9D6"),
                                                                              ("total", "D5E0EC"), ("faint", "F1F2F4"))}
    FONTS = {None: Font(name="Arial", size=10), "title": Font(name="Arial", size=16, bold=True), "strong": Font(name="Arial", size=10, bold=True),
             "head": Font(name="Arial", size=10, bold=True, color="FFFFFF"), "link": Font(name="Arial", size=10, color="1B5E9B", underline="single"),
             "figure": Font(name="Arial", size=15, bold=True), "banner": Font(name="Arial", size=24, bold=True)}
    WRAP = Alignment(wrap_text=True, vertical="center")

    def __init__(self, sheet, words):
        self.sheet = sheet
        self.code = "[$-419]" if words.russian else "[$-809]"
        self.day = "dd.mm.yyyy" if words.russian else "[$-809]d mmm yyyy"
        self.made = {}

    def cell(self, value, font=None, fill=None, form=None, wrap=False, edge=True):
        cell = WriteOnlyCell(self.sheet, value)
        key = font, fill, form, wrap, edge
        style = self.made.get(key)
        if style is None:
            cell.font = self.FONTS[font]
            if fill:
                cell.fill = self.FILLS[fill]
            if edge:
                cell.border = self.EDGE
            if form:
                cell.number_format = self.day if form == "day" else self.code + form
            if wrap:
                cell.alignment = self.WRAP
            self.made[key] = cell._style
        else:
            cell._style = style
        return cell


class Page:
    """A sheet that is written downwards."""

    def __init__(self, book, name, words, widths, portrait=False):
        self.sheet = book.create_sheet(name[:31])
        self.words = words
        self.look = Look(self.sheet, words)
        self.row = 0
        for n, width in enumerate(widths):
            self.sheet.column_dimensions[get_column_letter(n + 1)].width = width
        self.sheet.page_setup.orientation = "portrait" if portrait else "landscape"
        self.sheet.page_setup.paperSize = 9
        self.sheet.page_setup.fitToHeight = 1 if portrait else 0
        self.sheet.sheet_properties.pageSetUpPr.fitToPage = True
        self.sheet.oddFooter.center.text = name
        self.sheet.oddFooter.right.text = "&P / &N"

    def write(self, cells=(), height=None):
        self.row += 1
        if height:
            self.sheet.row_dimensions[self.row].height = height
        self.sheet.append(cells)

    def title(self, title, *below):
        self.write([self.look.cell(title, "title", edge=False)], 20)
        for text in below:
            self.write([self.look.cell(text, edge=False)])

    def section(self, text):
        self.write([self.look.cell(text, "strong", "total")])

    def note(self, text):
        for part in text.split("\n"):
            self.write([self.look.cell(part, edge=False)])

    def head(self, texts):
        self.write([self.look.cell(text, "head", "head", wrap=True) for text in texts], 30)

    def table(self, name, texts, rows, frozen=0):
        """A table with a name and a filter, as long as it has rows; headings stay in sight and are printed on every page."""
        if not rows:
            return
        self.sheet.freeze_panes = f"{get_column_letter(frozen + 1)}{self.row + 2}"
        self.sheet.print_title_rows = f"{self.row + 1}:{self.row + 1}"
        first = self.row + 1
        self.head(texts)
        for cells in rows:
            self.write(cells(self.row + 1) if callable(cells) else cells)
        table = Table(displayName=name, ref=f"A{first}:{get_column_letter(len(texts))}{self.row}")
        table._initialise_columns()
        for column, text in zip(table.tableColumns, texts):
            column.name = str(text).replace("\n", "_x000a_")
        self.sheet.add_table(table)

    def text(self, text):
        return self.look.cell(text, wrap=True)

    def mark(self, text=NONE):
        return self.look.cell(text, None, "faint")

    def number(self, value, decimals=0, font=None, fill=None, signed=False):
        """Of millionths, or a number that is none."""
        if value is None:
            return self.mark()
        value = value / 1_000_000 if isinstance(value, int) else value
        digits = "#,##0" + ("." + "0" * min(decimals, 3) if decimals and value != int(value) else "")
        return self.look.cell(value, font, fill, f"+{digits};−{digits};–" if signed else digits)

    def count(self, value, font=None, fill=None):
        return self.look.cell(value, font, fill, "#,##0")

    def formula(self, formula, decimals=0, signed=False):
        digits = "#,##0" + (".000" if decimals else "")
        return self.look.cell(formula, "strong", "total", f"+{digits};−{digits};–" if signed else digits)

    def link(self, sheet, row, text):
        return self.look.cell(f'=HYPERLINK("#\'{sheet}\'!A{row}","{text}")', "link")


class Report:
    """What the outputs are made from, as plain Python objects: by now it is little."""

    def __init__(self, jobs, intake, cells, shared, cases, shares):
        self.intake, self.book = intake, intake.codebook
        book = self.book
        self.year = int(intake.files[0].name[3:7])
        self.months = [f"{self.year}-{m:02}" for m in range(1, 13)]
        settings = (jobs / "rounds" / str(self.year) / "round.yml").read_text(encoding="utf-8")
        self.settings = dict(re.findall(r"^([a-z-]+): *(.+)$", settings, re.M))
        self.title = re.match(r"\{en: (.*), ru: (.*)\}", self.settings["title"]).groups()
        self.joint_rows = shared, cases, shares
        self.expected = self.settings["expected"].strip("[]").split(", ")
        self.quarterly = dict(re.findall(r"(\w+): (\w+)", self.settings.get("frequencies", "")))
        notes = re.findall(r"^  (en|ru): >-\n((?:    .*\n)+)", settings, re.M)
        self.notes = [" ".join(text.split()) for _, text in notes]
        self.names = {kind: {row["code"]: (row["name_en"], row["name_ru"]) for row in book.tables[kind]} for kind in book.tables}
        self.published = [row for row in book.tables["indicators"] if row["published"] == "yes"]
        self.decimals = {row["code"]: int(row["decimals"]) for row in book.tables["indicators"]}
        self.unit = {row["code"]: row["unit"] for row in book.tables["indicators"]}
        # reported and adjusted millionths by (indicator, state, month, operation)
        self.reported, self.joint = Counter(), Counter()
        self.flows, self.flow_months = Counter(), Counter()
        self.evidence = self.flow_evidence()
        for state, indicator, operation, counterpart, month, value in cells.itertuples(index=False):
            key = book.indicators[indicator], book.states[state], book.months[month], book.operations[operation]
            self.reported[key] += int(value)
            if book.flow[indicator] and counterpart < len(book.states):
                pair = key[0], key[1], book.states[counterpart]
                self.flows[pair] += int(value)
                self.flow_months[(*pair, key[2])] += int(value)
        self.cases = self.joint_cases(shared, cases, shares)
        self.pairs = self.mirror_pairs()
        self.lines = self.case_lines()
        self.outliers = self.flags()
        self.findings = self.found()
        self.received = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in intake.files}

    def joint_cases(self, shared, cases, shares):
        """One after the other, with all rows of each; books the adjustments on the way."""
        book, intake = self.book, self.intake
        rows = defaultdict(list)
        for joint, row, state, value in shared[["joint", "row", "state", "value"]].itertuples(index=False):
            rows[joint, state].append((int(row), int(value)))
        said = defaultdict(list)
        for joint, state, value in shares[["joint", "state", "value"]].itertuples(index=False):
            said[joint].append((book.states[state], int(state), int(value)))
        found = []
        for joint, keeper, indicator, operation, case, counts in cases[["joint", "state", "indicator", "operation", "case", "value"]].itertuples(index=False):
            indicator, operation = book.indicators[indicator], book.operations[operation]
            sides = []
            agreed = len({value for _, _, value in said[joint]}) == 1
            lead = book.lead[book.operations.index(operation)] == keeper
            for code, state, value in sorted(said[joint]):
                kept = state == keeper
                if not kept:
                    for row, part in rows[joint, state]:
                        self.joint[indicator, code, book.months[intake.period[row]], operation] -= part
                why = "" if kept and agreed else "KEPT_ELSEWHERE" if not kept else "SETTLED_BY_" + ("LEAD" if lead else "HIGHEST")
                evidence = "\n".join(f"{intake.files[intake.file[row]].name}:{intake.line[row]}" for row, _ in rows[joint, state][:20])
                sides.append((code, "role.KEPT" if kept else "role.CANCELLED", value, 0 if kept else -value, int(counts) if kept else 0, why, evidence))
            values = [side[2] for side in sides]
            found.append({"kind": "joint", "agreement": "AGREED" if agreed else "DISCREPANCY", "operation": operation, "reference": intake.cases[case],
                          "indicator": indicator, "sides": sides, "settled": int(counts), "adjustment": int(counts) - sum(values), "spread": max(values) - min(values)})
        return sorted(found, key=lambda c: (c["reference"], book.indicators.index(c["indicator"]), c["operation"]))

    def flow_evidence(self):
        """Which rows said how much went from one State to another, by indicator, State and counterpart."""
        book, intake = self.book, self.intake
        found = defaultdict(list)
        for row in ((intake.reason == 0) & book.flow[intake.indicator]).nonzero()[0].tolist():
            counterpart = intake.counterpart[row]
            if counterpart < len(book.states):
                key = book.indicators[intake.indicator[row]], book.states[intake.state[row]], book.states[counterpart]
                name = intake.files[intake.file[row]].name
                if not intake.has_case[row]:
                    found[key].append(f"{name}:{intake.line[row]}")
                elif name not in found[key]:
                    found[key].append(name)
        return {key: "\n".join(lines[:20]) + (f"\n+ {len(lines) - 20}" if len(lines) > 20 else "") for key, lines in found.items()}

    def mirror_pairs(self):
        """What was sent and what was received; the sender's word counts."""
        found = []
        reporting = {self.book.states[n] for n in self.intake.state_of}
        for row in (r for r in self.book.tables["indicators"] if r["mirror_of"]):
            sent_as, received_as = row["mirror_of"], row["code"]
            pairs = {(a, b) for i, a, b in self.flows if i == sent_as} | {(b, a) for i, a, b in self.flows if i == received_as}
            for origin, destination in sorted(pairs, key=lambda p: (self.book.states.index(p[0]), self.book.states.index(p[1]))):
                sent, received = self.flows.get((sent_as, origin, destination)), self.flows.get((received_as, destination, origin))
                if received is None:
                    agreement = "ONLY_SENDER" if destination in reporting else "NOT_COMPARABLE"
                elif sent is None:
                    agreement = "ONLY_RECEIVER" if origin in reporting else "NOT_COMPARABLE"
                else:
                    agreement = "AGREED" if sent == received else "DISCREPANCY"
                months = [(m, self.flow_months.get((sent_as, origin, destination, m)), self.flow_months.get((received_as, destination, origin, m))) for m in self.months]
                sides = [(origin, "role.SENDER", sent, 0, sent or 0, "SETTLED_BY_SENDER", self.evidence.get((sent_as, origin, destination), "")),
                         (destination, "role.RECEIVER", received, None, None, "", self.evidence.get((received_as, destination, origin), ""))]
                found.append({"kind": "mirror", "agreement": agreement, "operation": None, "reference": f"{origin}>{destination}", "indicator": sent_as, "sides": sides,
                              "settled": sent or 0, "adjustment": 0, "spread": abs((sent or 0) - (received or 0)), "origin": origin, "destination": destination,
                              "sent": sent, "received": received, "months": [m for m in months if m[1] is not None or m[2] is not None]})
        return found

    def case_lines(self):
        """All cases and flows, the worst first."""
        return sorted(self.cases + self.pairs, key=lambda c: (AGREEMENTS.index(c["agreement"]), -c["spread"], c["kind"], self.book.indicators.index(c["indicator"]),
                                                              c["reference"], c["operation"] or ""))

    def flags(self):
        """Values more than two median absolute deviations away from the median of the five months before."""
        found = []
        series = self.total(lambda i, s, m, o: (i, s, m), self.reported)
        for indicator in self.book.indicators:
            for state in self.book.states:
                values = [series.get((indicator, state, month)) for month in self.months]
                for n in range(5, 12):
                    before = values[n - 5:n]
                    if state in self.quarterly or values[n] is None or None in before:
                        continue
                    middle = median(before)
                    deviation = median(abs(v - middle) for v in before) or abs(middle) * 0.05
                    if deviation and abs(values[n] - middle) > 2 * deviation:
                        found.append((indicator, state, self.months[n], values[n], middle - 2 * deviation, middle + 2 * deviation))
        return found

    def total(self, key, parts):
        sums = Counter()
        for (indicator, state, month, operation), value in parts.items():
            sums[key(indicator, state, month, operation)] += value
        return sums

    def found(self):
        """Findings by file: line, column, code, severity, value as sent, and the words; with the rows as they were sent."""
        book, intake = self.book, self.intake
        first = {}
        self.sent = []
        for path, (encoding, delimiter) in zip(intake.files, intake.dialects):
            with open(path, encoding=encoding, newline="") as file:
                self.sent.append(list(csv.reader(file, delimiter=delimiter, quoting=csv.QUOTE_NONE)))
        findings = [[] for _ in intake.files]
        twice = REASONS.index("KEY_TWICE")
        wanted = set(intake.key[intake.reason == twice].tolist())
        for row, key in enumerate(intake.key.tolist()):
            if key in wanted and intake.reason[row] == 0:
                first.setdefault(key, int(intake.line[row]))
        for row in (intake.reason != 0).nonzero()[0].tolist():
            code = REASONS[intake.reason[row]]
            file, at = int(intake.file[row]), int(intake.line[row])
            column = COLUMN_OF.get(code, 0)
            fields = self.sent[file][at - 1]
            value = ", ".join(f for f in fields[:5] if f) if code == "KEY_TWICE" else re.sub("[^\\W\\d]", "•", fields[column]) if code == "CASE_REF_FORMAT" else fields[column]
            arguments = [value, intake.files[file].name[3:10] if column == 0 else self.nearest(code, value), "none"]
            if code == "KEY_TWICE":
                # Rows that come twice are equal to the last digit.
                number = fields[5].replace(" ", "")
                shown = (number.rstrip("0").rstrip(".") if "." in number else number) + (" KG" if fields[1] == "EXPLOSIVES" else "")
                arguments = [value, first[int(intake.key[row])], at, shown, shown, "SAME", "none", "none"]
            findings[file].append(self.finding(code, "ERROR", at, column, self.sent[file][0][column] if code != "KEY_TWICE" else "", value, arguments))
        for indicator, state, month, value, lower, upper in self.outliers:
            for n, path in enumerate(intake.files):
                if path.name[:10] == f"{state}_{month}":
                    findings[n].append(self.finding("OUTLIER", "WARNING", 0, 0, "", plain(value), [plain(value), indicator, month, plain(value), plain(lower), plain(upper)]))
        return findings

    def nearest(self, code, value):
        """A known code that the value may stand for, or none."""
        import difflib
        known = {"INDICATOR_UNKNOWN": self.book.indicators, "OPERATION_UNKNOWN": self.book.operations, "COUNTERPART_UNKNOWN": self.book.states,
                 "UNIT_UNKNOWN": list(self.names["units"])}.get(code, [])
        close = difflib.get_close_matches(value, known, 1)
        return close[0] if close else "none"

    @staticmethod
    def finding(code, severity, at, column, heading, value, arguments):
        # What is not known of an argument does not stand in the message.
        arguments = [*arguments, *["none"] * 10]
        words = [[fill(FINDING[language][f"{code}.{part}"], arguments) for part in ("what", "expected", "correction")] for language in (0, 1)]
        cell = f"{get_column_letter(column + 1)}{at}" if at else ""
        return {"code": code, "severity": severity, "line": at, "column": column + 1, "cell": cell, "heading": heading, "value": value, "en": words[0], "ru": words[1]}

    def name(self, kind, code, words):
        return self.names[kind][code][words.russian]

    def returns(self):
        """State, period, due, received, verdict, days late: in the order of the codebook."""
        found = []
        for state in self.book.states:
            periods = [(f"{self.year}-Q{q}", 3 * q) for q in range(1, 5)] if state in self.quarterly else [(m, n + 1) for n, m in enumerate(self.months)]
            for period, last in periods:
                end = date(self.year + last // 12, last % 12 + 1, 1) - timedelta(days=1)
                due = end + timedelta(days=int(self.settings["due-days"]))
                late = (AS_OF - due).days
                verdict = "NOT_EXPECTED" if state not in self.expected else "LATE" if late > 0 else "ON_TIME"
                found.append((state, period, due, AS_OF if state in self.expected else None, verdict, max(0, late) if verdict == "LATE" else 0))
        return found


def table(path, heading, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(heading)
        writer.writerows(rows)


def frequency(period):
    return "Q" if "Q" in period else "M"


def tables(folder, report):
    year, book, intake = report.year, report.book, report.intake
    reported, joint = (report.total(lambda i, s, m, o: i, parts) for parts in (report.reported, report.joint))
    states = report.total(lambda i, s, m, o: (i, s), report.reported)
    adjusted = report.total(lambda i, s, m, o: (i, s), report.joint)
    returns = sum(1 for r in report.returns() if r[4] != "NOT_EXPECTED")
    annual = []
    for row in report.published:
        code = row["code"]
        counted = sum(1 for i, _ in states if i == code)
        annual.append({"indicator": code, "name_en": row["name_en"], "name_ru": row["name_ru"], "unit": row["unit"], "reported": plain(reported[code]),
                       "joint": plain(joint[code]), "mirror": "0", "decision": "0", "value": plain(reported[code] + joint[code]), "status": "FINAL", "vintage": 1,
                       "previous": "", "change_percent": "", "states_reporting": counted, "states_expected": len(report.expected), "returns_counted": returns,
                       "returns_expected": returns, "said": returns, "missing": 0, "silent": 0, "reasons": ""})
    table(folder / f"annual-figures-{year}.csv", annual[0].keys(), (row.values() for row in annual))
    (folder / f"annual-figures-{year}.json").write_text(json.dumps({"round": year, "figures": annual}, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    table(folder / f"annual-figures-{year}.sdmx.csv", ["STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE",
                                                       "DECIMALS", "OBS_STATUS"],
          (["dataflow", "SVOD:ANNUAL_FIGURES(1.0)", "I", "A", "_T", r["indicator"], year, r["value"], r["unit"], report.decimals[r["indicator"]], "A"] for r in annual))
    table(folder / f"vintages-{year}.csv", ["vintage", "published_on", "indicator", "value", "status"], ([1, AS_OF, r["indicator"], r["value"], "FINAL"] for r in annual))
    shown = [row["code"] for row in report.published]
    table(folder / f"figures-by-state-{year}.csv", ["indicator", "state", "reported", "joint", "mirror", "decision", "value"],
          ([i, s, plain(states[i, s]), plain(adjusted[i, s]), "0", "0", plain(states[i, s] + adjusted[i, s])] for i in shown for s in book.states if (i, s) in states))
    for name, kind, key in (("month", "period", lambda i, s, m, o: (i, m)), ("operation", "operation", lambda i, s, m, o: (i, o))):
        sums = report.total(key, report.reported)
        sums.update(report.total(key, report.joint))
        columns = report.months if name == "month" else book.operations
        table(folder / f"figures-by-{name}-{year}.csv", ["indicator", kind, "value"], ([i, c, plain(sums[i, c])] for i in shown for c in columns if (i, c) in sums))
    table(folder / f"reconciliation-{year}.csv", ["kind", "reference", "indicator", "states", "values", "verdict", "settled", "adjustment", "decided_by", "reason", "operation"],
          ([c["kind"], c["reference"], c["indicator"], "|".join(s[0] for s in c["sides"]), "|".join(plain(s[2]) if s[2] is not None else "" for s in c["sides"]),
            c["agreement"], plain(c["settled"]), plain(c["adjustment"]), "", "|".join(dict.fromkeys(s[5] for s in c["sides"] if s[5])), c["operation"] or ""]
           for c in report.cases + report.pairs))
    table(folder / f"coverage-{year}.csv", ["state", "period", "due", "received", "verdict", "days_late"], report.returns())
    table(folder / f"flows-{year}.csv", ["indicator", "origin", "destination", "verdict", "settled", "sent", "received"],
          ([p["indicator"], p["origin"], p["destination"], p["agreement"], plain(p["settled"]), *("" if v is None else plain(v) for v in (p["sent"], p["received"]))]
           for p in report.pairs))
    table(folder / f"codes-{year}.csv", ["list", "code", "name_en", "name_ru"],
          ([kind, row["code"], row["name_en"], row["name_ru"]] for kind in ("indicators", "states", "operations", "units") for row in book.tables[kind]))
    # Every row that counts, with its file, fingerprint and line; and every row of a case that several States share.
    units = [row["unit"] for row in book.tables["indicators"]]
    sound = (intake.reason == 0).nonzero()[0].tolist()
    table(folder / f"contributions-{year}.csv", ["indicator", "state", "freq", "period", "operation", "counterpart", "case_ref", "delivery", "file", "sha256", "place", "rows",
                                                 "value", "unit"],
          ([book.indicators[intake.indicator[r]], book.states[intake.state[r]], frequency(period), period, book.operations[intake.operation[r]],
            counterpart, intake.cases[intake.case[r]], intake.file[r] + 1, file, report.received[file], intake.line[r], 1, plain(intake.value[r]),
            units[intake.indicator[r]]]
           for r in sound for period, file, counterpart in ((book.months[intake.period[r]], intake.files[intake.file[r]].name,
                                                             (book.states + [""])[intake.counterpart[r]]),)))
    shared = report.joint_rows[0]
    settled = {(c["indicator"], c["operation"], c["reference"]): c for c in report.cases}
    table(folder / f"evidence-{year}.csv", ["kind", "reference", "indicator", "operation", "state", "counterpart", "freq", "period", "delivery", "file", "place", "rows",
                                            "reported_as", "value", "settled", "adjustment", "unit", "verdict", "reason", "decided_by", "decided_on", "decision"],
          (["joint", reference, indicator, operation, book.states[state], "", frequency(period), period, intake.file[r] + 1, intake.files[intake.file[r]].name,
            intake.line[r], 1, indicator, plain(value), plain(case["settled"]), plain(case["adjustment"]), report.unit[indicator], case["agreement"],
            next(s[5] for s in case["sides"] if s[0] == book.states[state]), "", "", ""]
           for r, state, value in shared[["row", "state", "value"]].itertuples(index=False)
           for indicator, operation, reference, period in ((book.indicators[intake.indicator[r]], book.operations[intake.operation[r]], intake.cases[intake.case[r]],
                                                            book.months[intake.period[r]]),)
           for case in (settled[indicator, operation, reference],)))


class Consolidated:
    """The workbook of the round in one language."""

    TABS = ["GLANCE", "CONTENTS", "ANNUAL", "BRIDGE", "BRIDGE_STATES", "BY_STATE", "BY_OPERATION", "BY_MONTH", "FLOWS", "FLOW_SIDES", "FLOW_PERIODS", "RECONCILIATION",
            "COVERAGE", "RETURNS", "QUALITY", "FINDINGS", "QUALITY_REPORT", "REVISIONS", "VINTAGES", "METADATA", "CODES", "FILES"]

    def __init__(self, report, words):
        self.report, self.words = report, words
        self.book = Workbook(write_only=True)
        self.book.properties.title = words("document", report.year)
        self.book.properties.language = words.language
        self.names = {tab: words("sheet." + tab)[:31] for tab in self.TABS}
        self.figures = report.total(lambda i, s, m, o: i, report.reported)
        self.figures.update(report.total(lambda i, s, m, o: i, report.joint))
        self.first_case = {}
        row = 6
        for case in report.lines:
            self.first_case.setdefault(case["indicator"], row)
            row += 1 + len(case["sides"])

    def page(self, tab, *widths):
        words = self.words
        page = Page(self.book, self.names[tab], words, widths)
        page.title(words("tab." + tab), words("subtitle.final", self.report.year,
                                              self.report.title[words.russian], words.day(AS_OF)))
        page.write([] if tab == "CONTENTS" else [page.link(self.names["CONTENTS"], 1, words("back"))])
        return page

    def to_cases(self, page, indicator):
        row = self.first_case.get(indicator)
        return page.link(self.names["RECONCILIATION"], row, self.words("to.cases")) if row else page.mark(OUT)

    def indicator(self, page, code):
        return page.text(self.report.name("indicators", code, self.words))

    def state(self, page, code):
        return page.text(self.report.name("states", code, self.words))

    def unit(self, page, code):
        return page.text(self.report.name("units", self.report.unit[code], self.words))

    def heads(self, *keys):
        return [self.words("col." + key) for key in keys]

    def save(self, path):
        for write in (self.glance, self.contents, self.annual, self.bridge, self.by_state, self.by_operation, self.by_month, self.flows, self.reconciliation, self.coverage,
                      self.quality, self.revisions, self.metadata):
            write()
        self.book.save(path)

    def glance(self):
        report, words = self.report, self.words
        page = self.page("GLANCE", 46, 18, 11, 11, 11, 14, 26, *[14] * 5, *[11] * 12)
        page.write()
        page.write([page.look.cell(words("status.all.FINAL"), "strong", "good")])
        page.write()
        months = report.total(lambda i, s, m, o: (i, m), report.reported)
        months.update(report.total(lambda i, s, m, o: (i, m), report.joint))
        returns = sum(1 for r in report.returns() if r[4] != "NOT_EXPECTED")
        rows = []
        for row in report.published:
            code, decimals = row["code"], report.decimals[row["code"]]
            course = [months.get((code, m)) for m in report.months]
            high = max((v for v in course if v), default=1)
            open_cases = [c for c in report.lines if c["indicator"] == code and c["agreement"] not in ("AGREED", "NOT_COMPARABLE", "DECIDED")]
            spread = sum(c["spread"] for c in open_cases)
            rows.append([self.indicator(page, code), page.number(self.figures[code], decimals, "figure", "total"), self.unit(page, code), page.mark(), page.mark(), page.mark(),
                         page.text("".join(COURSE[0 if v is None else 1 + 7 * v // high] for v in course)), page.count(returns), page.count(returns),
                         page.count(len(open_cases)), page.number(self.figures[code] - spread, decimals), page.number(self.figures[code] + spread, decimals),
                         *(page.number(v, decimals) for v in course)])
        page.table("Glance", [*self.heads("indicator", "value", "unit", "previous", "change.percent", "meaning", "course", "returns.counted", "returns.expected", "disputed",
                                          "lowest", "highest"), *report.months], rows)
        page.write()
        disputed = sum(c["agreement"] not in ("AGREED", "NOT_COMPARABLE", "DECIDED") for c in report.lines)
        for key, text in (("about", report.notes[words.russian] if report.notes else ""), ("completeness", words("glance.states", len(report.expected), len(report.expected))),
                          ("disputed", words("glance.disputed.text", disputed) if disputed else words("glance.disputed.none")), ("decided", words("glance.decided.none")),
                          ("next-release", words("glance.not-set")), ("contact", words("glance.not-set")), ("licence", words("glance.not-set")), ("marks", words("glance.marks.text"))):
            page.write([page.look.cell(words("glance." + key), "strong", "total"), page.text(text)])

    def contents(self):
        report, words = self.report, self.words
        page = self.page("CONTENTS", 46, 70, 16)
        page.write([page.look.cell(words("status.all.FINAL"), "strong", "good")])
        page.write()
        page.head(self.heads("sheet", "answers"))
        for tab in self.TABS:
            if tab != "CONTENTS":
                page.write([page.link(self.names[tab], 1, words("tab." + tab)), page.text(words("answers." + tab))])
        verdicts = Counter(r[4] for r in report.returns())
        severities = Counter(f["severity"] for findings in report.findings for f in findings)
        for section, numbers in (("contents.completeness", [("reporting", len(report.expected)), ("on-time", verdicts["ON_TIME"]), ("late", verdicts["LATE"]), ("incomplete", 0),
                                                            ("missing", 0), ("not-due", 0)]),
                                 ("contents.attention", [("open", sum(c["agreement"] not in ("AGREED", "NOT_COMPARABLE") for c in report.lines)), ("flags", len(report.outliers)),
                                                         ("questions", 0), ("unmatched", 0), ("crossed", 0), ("errors", severities["ERROR"]),
                                                         ("warnings", severities["WARNING"])])):
            page.write()
            page.section(words(section))
            for key, number in numbers:
                remark = words("contents.n-of-n", number, number) + "\n" + words("contents.all-reported") if key == "reporting" else words(f"contents.{key}.note")
                page.write([page.text(words("contents." + key)), page.text(remark), page.count(number, "strong", "fair" if number else "good")])

    def annual(self):
        page = self.page("ANNUAL", 46, 22, 12, 16, 16, 12, 16, 16, 16, 14, 14, 24)
        page.table("Figures", self.heads("indicator", "code", "unit", "value", "status", "vintage", "previous", "change", "change.percent", "reporting", "expected", "cases"),
                   [[self.indicator(page, row["code"]), row["code"], self.unit(page, row["code"]),
                     page.number(self.figures[row["code"]], self.report.decimals[row["code"]], "strong", "total"), page.look.cell(self.words("status.FINAL"), None, "good"),
                     page.count(1), page.mark(), page.mark(), page.mark(), page.count(len(self.report.expected)), page.count(len(self.report.expected)),
                     self.to_cases(page, row["code"])] for row in self.report.published], 1)
        page.note(self.words("annual.no-previous"))

    def bridge(self):
        """The figures add up the rows of the sheet that follows."""
        report = self.report
        states = report.total(lambda i, s, m, o: (i, s), report.reported)
        adjusted = report.total(lambda i, s, m, o: (i, s), report.joint)
        at, ranges = 5, {}
        for row in report.published:
            count = sum(1 for s in report.book.states if (row["code"], s) in states)
            ranges[row["code"]] = at, at + count - 1
            at += count
        by_state = self.names["BRIDGE_STATES"]
        page = self.page("BRIDGE", 46, 24, 18, 18, 18, 18, 18, 14, 24)

        def of_figure(code):
            first, last = ranges[code]
            decimals = report.decimals[code]
            return lambda n: [self.indicator(page, code), self.unit(page, code),
                              *(page.formula(f"=SUM('{by_state}'!{c}{first}:{c}{last})", decimals, c != "E") for c in "EFGH"), page.formula(f"=C{n}+D{n}+E{n}+F{n}", decimals),
                              page.look.cell(f"=(G{n}-C{n})/C{n}", form="+0.00%;−0.00%;0.00%"), self.to_cases(page, code)]

        page.table("Bridge", self.heads("indicator", "unit", "reported", "joint", "mirror", "decision", "published", "adjusted.percent", "cases"),
                   [of_figure(row["code"]) for row in report.published], 1)
        page.note(self.words("bridge.note"))
        below = self.page("BRIDGE_STATES", 46, 12, 26, 11, 18, 18, 18, 18, 18)

        def of_state(code, state):
            decimals = report.decimals[code]
            return lambda n: [self.indicator(below, code), self.unit(below, code), self.state(below, state), state, below.number(states[code, state], decimals),
                              below.number(adjusted[code, state], decimals, signed=True), below.number(0, 0, signed=True), below.number(0, 0, signed=True),
                              below.formula(f"=E{n}+F{n}+G{n}+H{n}", decimals)]

        below.table("BridgeByState", self.heads("indicator", "unit", "state", "code", "reported", "joint", "mirror", "decision", "published"),
                    [of_state(row["code"], state) for row in report.published for state in report.book.states if (row["code"], state) in states], 1)
        below.note(self.words("bridge.states.note"))

    def breakdown(self, tab, name, width, columns, key, note):
        """Indicator by something; the first and the last row of the indicators are returned."""
        report = self.report
        page = self.page(tab, 46, 12, *[width] * len(columns), 18, 24)
        sums = report.total(key, report.reported)
        sums.update(report.total(key, report.joint))
        last = get_column_letter(2 + len(columns))

        def of(code):
            decimals = report.decimals[code]
            return lambda n: [self.indicator(page, code), self.unit(page, code), *(page.number(sums.get((code, column)), decimals) for column, _ in columns),
                              page.formula(f"=SUM(C{n}:{last}{n})", decimals), self.to_cases(page, code)]

        first = page.row + 2
        page.table(name, [*self.heads("indicator", "unit"), *(heading for _, heading in columns), *self.heads("total", "cases")],
                   [of(row["code"]) for row in report.published], 2)
        end = page.row
        page.note(self.words(note))
        return page, range(first, end + 1), last

    def by_state(self):
        columns = [(s, s + "\n" + self.report.name("states", s, self.words)) for s in self.report.book.states if s in self.report.expected]
        page, rows, last = self.breakdown("BY_STATE", "ByState", 16, columns, lambda i, s, m, o: (i, s), "by-state.note")
        for n in rows:
            rule = ColorScaleRule(start_type="num", start_value=0, start_color="FFFFFF", end_type="max", end_color="9CBFE0")
            page.sheet.conditional_formatting.add(f"C{n}:{last}{n}", rule)

    def by_operation(self):
        columns = [(o, self.report.name("operations", o, self.words)) for o in self.report.book.operations]
        self.breakdown("BY_OPERATION", "ByOperation", 18, columns, lambda i, s, m, o: (i, o), "by-operation.note")

    def by_month(self):
        self.breakdown("BY_MONTH", "ByMonth", 12, [(m, m) for m in self.report.months], lambda i, s, m, o: (i, m), "by-month.note")

    def flows(self):
        report, words = self.report, self.words
        page = self.page("FLOWS", 34, 18, *[18] * 12)
        states = [s for s in report.book.states if any(s in (p["origin"], p["destination"]) for p in report.pairs)]
        last, rows = get_column_letter(len(states) + 2), []
        tones = {"AGREED": "good", "DISCREPANCY": "bad"}
        for indicator in dict.fromkeys(p["indicator"] for p in report.pairs):
            own = {(p["origin"], p["destination"]): p for p in report.pairs if p["indicator"] == indicator}
            for origin in states:
                rows.append(lambda n, i=indicator, a=origin, own=own: [
                    self.indicator(page, i), page.look.cell(report.name("states", a, words), "strong"),
                    *(page.mark(OUT) if a == b else page.number(own[a, b]["settled"], 0, None, tones.get(own[a, b]["agreement"], "fair")) if (a, b) in own else page.mark()
                      for b in states), page.formula(f"=SUM(C{n}:{last}{n})")])
            rows.append(lambda n, i=indicator: [
                self.indicator(page, i), page.look.cell(words("col.total"), "strong", "total"),
                *(page.formula(f"=SUM({get_column_letter(c)}{n - len(states)}:{get_column_letter(c)}{n - 1})") for c in range(3, len(states) + 4))])
        page.table("FlowMatrix", [*self.heads("indicator", "matrix"), *(s + "\n" + report.name("states", s, words) for s in states), words("col.total")], rows, 2)
        page.note(words("returns.note"))

        sides = self.page("FLOW_SIDES", 46, 20, 20, 12, 12, 12, 12, 18, 30)
        sides.table("Flows", self.heads("indicator", "origin", "destination", "sent", "received", "difference", "settled", "agreement", "remark"),
                    [lambda n, p=p: [self.indicator(sides, p["indicator"]), self.state(sides, p["origin"]), self.state(sides, p["destination"]), sides.number(p["sent"]),
                                     sides.number(p["received"]), sides.formula(f"=SUM(D{n})-SUM(E{n})", signed=True), sides.number(p["settled"], 0, None, "total"),
                                     sides.look.cell(words("agreement." + p["agreement"]), None, tones.get(p["agreement"], "fair")), sides.mark(OUT)] for p in report.pairs])
        periods = self.page("FLOW_PERIODS", 46, 20, 20, 12, 12, 12, 12)
        periods.table("FlowPeriods", self.heads("indicator", "origin", "destination", "period", "sent", "received", "difference"),
                      [lambda n, p=p, m=m: [self.indicator(periods, p["indicator"]), self.state(periods, p["origin"]), self.state(periods, p["destination"]), m[0],
                                            periods.number(m[1]), periods.number(m[2]), periods.formula(f"=SUM(E{n})-SUM(F{n})", signed=True)]
                       for p in report.pairs for m in p["months"] if m[1] != m[2]])

    def reconciliation(self):
        page = self.page("RECONCILIATION", *CASE_WIDTHS)
        case_table(page, self.report, self.words, self.report.lines, "Cases", self.figures)

    def coverage(self):
        report, words = self.report, self.words
        returns = report.returns()
        page = self.page("COVERAGE", 24, *[11] * 12, *[14] * len(RETURNS))
        rows = []
        for state in report.book.states:
            own = [r for r in returns if r[0] == state]
            marks = [page.mark("·")] * 12
            for n, (_, _, _, _, verdict, late) in enumerate(own):
                marks[n * 12 // len(own)] = page.look.cell(*{"LATE": (f"+{late}", None, "fair"), "ON_TIME": ("✓", None, "good"), "NOT_EXPECTED": ("·", None, "faint")}[verdict])
            rows.append([self.state(page, state), *marks, *(page.count(sum(r[4] == v for r in own)) for v in RETURNS)])
        page.table("Coverage", [words("col.state"), *report.months, *(words("return.short." + v) for v in RETURNS)], rows, 1)
        late = self.page("RETURNS", 24, 12, 14, 14, 16, 12)
        return_table(late, report, words, "Returns", sorted((r for r in returns if r[4] == "LATE"), key=lambda r: r[2]))

    def quality(self):
        report, words = self.report, self.words
        page = self.page("QUALITY", 46, 20, 12, 30, 14, 14, 14, 14, 56, 34)
        rows = []
        for indicator, state, month, value, lower, upper in report.outliers:
            decimals, file = report.decimals[indicator], f"{state}_{month}.csv"
            outside = (value - upper if value > upper else lower - value) / self.figures[indicator]
            rows.append([self.indicator(page, indicator), self.state(page, state), month, page.text(words("rule.OUTLIER")), page.number(value, decimals),
                         page.number(lower / 1e6, decimals), page.number(upper / 1e6, decimals), page.look.cell(outside, form="0.00%"),
                         page.text(f"confirm,{indicator},{state} {month},,NAME,YYYY-MM-DD,REASON"), page.text(f"{file}\n{state}/{file}.1.receipt.xlsx")])
        page.table("Flags", self.heads("indicator", "state", "period", "rule", "value", "lower", "upper", "distance.percent", "remark", "file.receipt"), rows)
        page.note(words("quality.flags.note"))
        found = self.page("FINDINGS", 16, 30, 26, 20, 26, 40, 10)
        counts = Counter((f["severity"], f["code"], n) for n, findings in enumerate(report.findings) for f in findings)
        found.table("Findings", self.heads("severity", "finding", "rule", "state", "file", "receipt", "count"),
                    [[found.look.cell(words("severity." + severity), None, "bad" if severity == "ERROR" else "fair"), code, found.text(words("rule." + RULES[code])),
                      self.state(found, name[:2]), name, f"{name[:2]}/{name}.1.receipt.xlsx", found.count(count)]
                     for (severity, code, n), count in sorted(counts.items()) for name in (report.intake.files[n].name,)])
        measures = self.page("QUALITY_REPORT", 46, 22, 46, 20, 20, 12, 12, 12, 12)
        returns, everywhere = report.returns(), words("quality-report.all")
        rows = []
        for state in ["", *report.expected]:
            own = [r for r in returns if r[4] != "NOT_EXPECTED" and state in ("", r[0])]
            of = self.state(measures, state) if state else everywhere
            for measure, value in (("R1", 100), ("PUNCTUALITY_SOURCE", 100 * sum(r[4] == "ON_TIME" for r in own) / len(own))):
                rows.append([measures.text(words("quality-report." + measure)), measure, everywhere, of, measures.mark(OUT), measures.count(value), measures.mark(OUT), "%",
                             measures.look.cell(words("quality-report.level." + ("GOOD" if value > 90 else "POOR")), None, "good" if value > 90 else "bad")])
        for row in report.published:
            for measure in ("R1_WEIGHTED", "A7", "JOINT_DUPLICATION"):
                total = report.total(lambda i, s, m, o: i, report.reported)[row["code"]]
                taken = report.total(lambda i, s, m, o: i, report.joint)[row["code"]]
                value = {"R1_WEIGHTED": 100, "A7": 0, "JOINT_DUPLICATION": -100 * taken / total if total else 0}[measure]
                rows.append([measures.text(words("quality-report." + measure)), measure, self.indicator(measures, row["code"]), everywhere, measures.mark(OUT),
                             measures.look.cell(value, form="0.00"), measures.mark(OUT), "%", measures.mark(OUT)])
        measures.table("QualityReport", self.heads("quality.measure", "code", "indicator", "state", "quality.detail", "value", "quality.last-year", "unit", "quality.level"), rows)

    def revisions(self):
        page = self.page("REVISIONS", 46)
        page.note(self.words("revisions.none"))
        vintages = self.page("VINTAGES", 16, 14, 80)
        vintages.table("Vintages", self.heads("published.on", "vintage", "cause"),
                       [[vintages.look.cell(AS_OF, form="day"), vintages.count(1), vintages.text(self.words("revisions.cause.first", len(self.report.intake.files), 0))]])

    def metadata(self):
        report, words = self.report, self.words
        page = self.page("METADATA", 56, 80)
        asked = {key: re.findall(r"[a-z-]+: ([^,{}]+)", report.settings[key]) for key in ("joint", "mirror", "plausibility", "revisions")}
        often = words("frequency." + report.settings["frequency"].upper()) + "".join(f"\n{s}: {words('frequency.' + f.upper())}" for s, f in report.quarterly.items())
        page.table("Settings", self.heads("setting", "value"), [[page.text(words("setting." + key)), page.text(str(value))] for key, value in (
            ("software", "1.0.0"), ("title", report.title[words.russian]), ("expected", " ".join(report.expected)), ("frequency", often),
            ("due-days", words("setting.days", int(report.settings["due-days"]))), ("closes", words.day(date.fromisoformat(report.settings["closes"]))),
            ("acceptance", words("acceptance." + report.settings["acceptance"].upper().replace("-", "_"))), ("joint-policy", words("joint-policy." + asked["joint"][0].upper())),
            ("mirror-policy", words("mirror-policy." + asked["mirror"][0].upper())), ("tolerance", "; ".join(asked["mirror"][1:3])), ("fill", words("no")),
            ("outlier", "; ".join(asked["plausibility"][:2])), ("effect", "; ".join(asked["plausibility"][2:])), ("revision", "; ".join(asked["revisions"])))])
        page.note(words("metadata.note"))
        codes = self.page("CODES", 20, 26, 46, 12, 12, 12, 22, 14, 40)
        rows = []
        for kind in ("indicators", "states", "operations", "units", "statuses"):
            for row in report.book.tables[kind]:
                more = [codes.mark(OUT)] * 6
                if kind == "indicators":
                    more[:4] = row["unit"], codes.count(int(row["decimals"])), words(row["published"]), row["mirror_of"] or codes.mark(OUT)
                elif kind == "operations":
                    more[4:] = row["lead"] or codes.mark(OUT), codes.text(words("joint-reporting." + row["joint_reporting"].upper()))
                rows.append([words("metadata." + kind), row["code"], codes.text(report.name(kind, row["code"], words)), *more])
        codes.table("Codes", self.heads("list", "code", "name", "unit", "decimals", "is.published", "mirror.of", "lead", "joint.reporting"), rows)
        files = self.page("FILES", *FILE_WIDTHS)
        file_table(files, report, words, "Files", range(len(report.intake.files)))


ENCODINGS = {"utf-16": ("UTF-16LE BOM", "bom"), "cp1251": ("windows-1251", "detected"), "utf-8-sig": ("UTF-8", "valid-utf-8")}
DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab"}
CASE_WIDTHS = [16, 16, 18, 30, 22, 20, 14, 14, 14, 14, 14, 14, 40, 36, 30]
FILE_WIDTHS = [30, 10, 12, 10, 14, 14, 12, 10, 10, 14, 70]


def case_table(page, report, words, cases, name, figures=None):
    """Each case with the values of its sides as details; agreed ones are folded. With the figures, also what an open case could change."""
    keys = ["agreement", "operation", "reference", "indicator", "state", "role", "says", "adjustment", "counts"]
    keys += ["effect", "effect.percent", "transit", "decide"] if figures else []
    rows, at = [], page.row + 1
    page.sheet.sheet_properties.outlinePr.summaryBelow = False
    for case in cases:
        decimals, sides = report.decimals[case["indicator"]], case["sides"]
        tone = {"AGREED": "good", "DISCREPANCY": "bad"}.get(case["agreement"], "fair")
        start = [page.look.cell(words("agreement." + case["agreement"]), None, tone), page.text(report.name("operations", case["operation"], words) if case["operation"] else
                                                                                                 words("kind.MIRROR")),
                 case["reference"], page.text(report.name("indicators", case["indicator"], words))]
        opened = case["agreement"] not in ("AGREED", "NOT_COMPARABLE")
        effect = [page.number(case["spread"], decimals), page.look.cell(case["spread"] / figures[case["indicator"]], form="0.00%"), page.mark(OUT),
                  page.text(f"{case['kind']},{case['indicator']},{case['reference']},{plain(case['settled'])},NAME,YYYY-MM-DD,REASON")] if figures and opened else \
            [page.mark(OUT)] * (4 if figures else 0)
        at += 1
        rows.append(lambda n, c=case, s=start, e=effect, d=decimals, k=len(sides): [
            *s, page.text(", ".join(side[0] for side in c["sides"])), page.text(words("role.WHOLE." + c["kind"].upper())), page.mark(OUT),
            page.number(c["adjustment"], d, signed=True), page.formula(f"=SUM(I{n + 1}:I{n + k})", d), *e, page.mark(OUT), page.mark(OUT)])
        for state, role, says, adjustment, counts, why, evidence in sides:
            at += 1
            page.sheet.row_dimensions[at].outlineLevel = 1
            page.sheet.row_dimensions[at].hidden = case["agreement"] == "AGREED"
            rows.append(lambda n, s=start, st=state, r=role, y=says, a=adjustment, c=counts, w=why, e=evidence, d=decimals: [
                *s, page.text(f"{st} · {report.name('states', st, words)}"), page.text(words(r)), page.number(y, d), page.number(a or 0, d, signed=True),
                page.mark(OUT) if c is None else page.formula(f"=SUM(G{n}:H{n})", d), *[page.mark(OUT)] * (4 if figures else 0), page.text(words.reason(w)),
                page.text(e) if e else page.mark(OUT)])
    page.table(name, [words("col." + key) for key in (*keys, "why", "evidence")], rows, 3)


def return_table(page, report, words, name, returns):
    page.table(name, [words("col." + key) for key in ("state", "period", "due", "received.on", "verdict", "days-late")],
               [[page.text(report.name("states", state, words)), period, page.look.cell(due, form="day"), page.look.cell(received, form="day"),
                 page.look.cell(words("return.short." + verdict), None, "fair" if late else "good"), page.count(late) if late else page.mark(OUT)]
                for state, period, due, received, verdict, late in returns])


def file_table(page, report, words, name, files):
    rows = []
    for n in files:
        file = report.intake.files[n].name
        severities = Counter(f["severity"] for f in report.findings[n])
        rows.append([file, file[:2], file[3:10], page.count(1), page.look.cell(AS_OF, form="day"), page.look.cell(words.said("verdict.ACCEPTED"), None, "good"),
                     words("yes"), page.count(len(report.sent[n]) - 1), page.count(severities["ERROR"]), page.count(severities["WARNING"]), report.received[file]])
    page.table(name, [words("col." + key) for key in ("file", "state", "period", "version", "received.on", "verdict", "in-force", "rows", "errors", "warnings", "sha256")], rows)


def state_workbook(path, report, state):
    """What a State gets back: all sheets in Russian, its language, then all in English."""
    book = Workbook(write_only=True)
    own = {key: value for key, value in report.reported.items() if key[1] == state}
    adjusted = {key: value for key, value in report.joint.items() if key[1] == state}
    sums, joint = report.total(lambda i, s, m, o: i, own), report.total(lambda i, s, m, o: i, adjusted)
    months = report.total(lambda i, s, m, o: (i, m), own)
    months.update(report.total(lambda i, s, m, o: (i, m), adjusted))
    returns = [r for r in report.returns() if r[0] == state]
    files = [n for n, path_of in enumerate(report.intake.files) if path_of.name[:2] == state]
    cases = [c for c in report.lines if any(side[0] == state for side in c["sides"])]
    for words in (RU, EN):
        def titled(key, *widths):
            page = Page(book, words("sheet.state." + key), words, widths)
            page.title(f"{report.name('states', state, words)} – {words('state.' + key)}",
                       words("subtitle.final", report.year, report.title[words.russian], words.day(AS_OF)))
            return page

        def start(page, code):
            return [page.text(report.name("indicators", code, words)), page.text(report.name("units", report.unit[code], words))]

        def figure(page, code):
            decimals = report.decimals[code]
            return lambda n: [*start(page, code), page.number(sums.get(code), decimals), page.number(joint[code], decimals, signed=True), page.number(0, 0, signed=True),
                              page.number(0, 0, signed=True), page.formula(f"=SUM(C{n}:F{n})", decimals)]

        page = titled("figures", 46, 18, *[16] * 5)
        page.table("Figures_" + words.language, [words("col." + key) for key in ("indicator", "unit", "own.reported", "joint", "mirror", "decision", "counted")],
                   [figure(page, code) for code in report.book.indicators], 1)
        page.note(words("state.figures.note"))
        page = titled("months", 46, 12, *[12] * 12)
        page.table("ByMonth_" + words.language, [words("col.indicator"), words("col.unit"), *report.months],
                   [[*start(page, code), *(page.number(months.get((code, month)), report.decimals[code]) for month in report.months)] for code in report.book.indicators], 2)
        return_table(titled("returns", 24, 12, 14, 14, 16, 12), report, words, "Returns_" + words.language, returns)
        file_table(titled("submissions", *FILE_WIDTHS), report, words, "Files_" + words.language, files)
        page = titled("findings", 26, 12, 12, 18, 24, 24, 46, 46, 46)
        page.table("Findings_" + words.language, [words("col." + key) for key in ("file", "cell", "line", "severity", "finding", "value.sent", "what", "expected.was", "correction")],
                   [[report.intake.files[n].name, f["cell"] or page.mark(OUT), page.count(f["line"]) if f["line"] else page.mark(OUT),
                     page.look.cell(words("severity." + f["severity"]), None, "bad" if f["severity"] == "ERROR" else "fair"), f["code"], f["value"],
                     *(page.text(text) for text in f[words.language])] for n in files for f in report.findings[n][:LISTED]], 2)
        page = titled("cases", *CASE_WIDTHS[:9], 36, 30)
        case_table(page, report, words, cases, "Cases_" + words.language)
    book.save(path)


def understood(report, n):
    """What a receipt says of a file: its sums, counts and dialect."""
    rows = slice(*report.bounds[n])
    sound = report.intake.reason[rows] == 0
    sums = []
    for index, code in enumerate(report.book.indicators):
        own = sound & (report.intake.indicator[rows] == index)
        if own.any():
            sums.append((code, int(report.intake.value[rows][own].sum()), int(own.sum())))
    findings = report.findings[n]
    return sums, Counter((f["code"], f["severity"]) for f in findings), Counter(f["severity"] for f in findings)


def advice(report, n, words, severities):
    path, rows = report.intake.files[n], len(report.sent[n]) - 1
    yield words.said("advice.about", report.name("states", path.name[:2], words), path.name[3:10])
    yield words.said("advice.accepted", 1)
    if severities["ERROR"]:
        yield words.said("advice.refused", severities["ERROR"], rows)
    if severities["WARNING"]:
        yield words.said("advice.warnings", severities["WARNING"])


def receipt(folder, report, n):
    """What is answered to a file: a workbook in the language of the State, a page in both, and the same for programs."""
    path, sent, findings, words = report.intake.files[n], report.sent[n], report.findings[n], RU
    encoding, delimiter = report.intake.dialects[n]
    sums, counts, severities = understood(report, n)
    refused = severities["ERROR"]
    book = Workbook(write_only=True)
    names = [words.said("sheet." + key) for key in ("summary", "findings", "file")]
    page = Page(book, names[0], words, [46, 24, 18, 16, 16, 16, 18], True)
    page.write([page.look.cell(words.said("verdict.ACCEPTED"), "banner", "good")], 44)
    page.write([page.look.cell(path.name, "title", edge=False)], 26)
    for sentence in advice(report, n, words, severities):
        page.write([page.look.cell(sentence, edge=False)])
    if findings:
        page.write([page.link(names[2], 1, words.said("link.file"))])
    page.write()
    few = len(findings) <= ROOM
    page.section(words.said("sheet.findings" if few else "section.findings"))
    if not findings:
        page.write([words.said("findings.none")])
    elif few:
        page.head([words.said("heading." + key) for key in ("what", "code", "cell", "expected", "correction")])
        for f in findings:
            what, expected, correction = f["ru"]
            page.write([page.text(what), page.text(f["code"] + "\n" + words.said("severity." + f["severity"])), page.text(f["cell"] or words.said("findings.whole-file")),
                        page.text(expected), page.text(correction)])
    else:
        page.head([words.said("heading." + key) for key in ("kind", "code", "severity", "found", "listed", "first")])
        for (code, severity), count in counts.items():
            at, first = next((at, f) for at, f in enumerate(findings) if f["code"] == code)
            page.write([page.text(first["ru"][0]), code, page.look.cell(words.said("severity." + severity), None, "bad"), page.count(count), page.count(min(count, LISTED)),
                        page.link(names[1], at + 5, first["cell"])])
    page.write()
    page.section(words.said("html.ask"))
    page.write([page.text(words.said("html.ask.secretariat"))])
    page.write()
    page.section(words.said("section.rows"))
    page.head([words.said("heading." + key) for key in ("read", "accepted", "refused", "blank", "records", "control", "agrees")])
    page.write([page.count(v) for v in (len(sent) - 1, len(sent) - 1 - refused, refused, 0, 0)] + [page.mark(OUT), page.mark(OUT)])
    page.write()
    page.section(words.said("section.sums"))
    page.head([words.said("heading." + key) for key in ("indicator", "unit", "sum", "rows-with-value", "rows-missing", "control-sum", "agrees")])
    for code, value, count in sums:
        page.write([page.text(report.name("indicators", code, words)), page.text(report.name("units", report.unit[code], words)), page.number(value, report.decimals[code]),
                    page.count(count), page.count(0), page.mark(OUT), page.mark(OUT)])
    page.write()
    page.section(words.said("section.understood"))
    name, reason = ENCODINGS[encoding]
    for key, value in (("encoding", f"{name} – {words.said('encoding.' + reason)}"), ("delimiter", f"{words.said('delimiter.' + DELIMITERS[delimiter])} – "
                                                                                     f"{words.said('delimiter.headings')}"),
                       ("decimal", words.said("decimal.point")), ("heading-line", "1")):
        page.write([page.text(words.said("label." + key)), page.text(value)])
    page.write()
    page.section(words.said("section.columns"))
    page.head([words.said("heading." + key) for key in ("in-file", "taken-for", "letter")])
    for column, heading in enumerate(sent[0]):
        page.write([heading, COLUMNS[column], get_column_letter(column + 1)])
    page.write()
    page.section(words.said("section.delivery"))
    size, digest = path.stat().st_size, report.received[path.name]
    for key, value in (("received", words.day(AS_OF)), ("nth", "1"), ("bytes", str(size)), ("sha256", digest)):
        page.write([page.text(words.said("label." + key)), page.text(value)])
    page.write()
    page.note(words.said("note.codes"))
    page.note(words.said("note.other-language", f"{path.name}.1.receipt.html"))

    if not few:
        page = Page(book, names[1], words, [12, 10, 18, 16, 24, 46, 46, 46, 24])
        page.title(words.said("sheet.findings"), words.said("findings.counts", path.name, refused, severities["WARNING"], 0))
        page.write([page.link(names[0], 1, words.said("link.back"))])
        page.table("Findings", [words.said("heading." + key) for key in ("cell", "line", "column", "severity", "value", "what", "expected", "correction", "code")],
                   [[page.link(names[2], f["line"], f["cell"]) if f["cell"] else page.mark(OUT), page.count(f["line"]) if f["line"] else page.mark(OUT),
                     f["heading"] or page.text(words.said("findings.whole-file")), page.look.cell(words.said("severity." + f["severity"]), None, "bad"), f["value"],
                     *(page.text(text) for text in f["ru"]), f["code"]] for f in findings[:LISTED]])
    if any(f["line"] for f in findings):
        page = Page(book, names[2], words, [max(8, min(40, max(len(fields[c]) for fields in sent if c < len(fields)) + 2)) for c in range(len(sent[0]))])
        page.sheet.freeze_panes = "A2"
        faults = defaultdict(list)
        for f in findings:
            faults[f["line"]].append(f)
        page.head(sent[0])
        for at, fields in enumerate(sent[1:], 2):
            if at in faults:
                fields = list(fields)
                for f in faults[at]:
                    cell = page.look.cell(f["value"] if f["code"] == "CASE_REF_FORMAT" else fields[f["column"] - 1], None, "bad")
                    cell.comment = Comment(words.said("remark", words.said("severity." + f["severity"]), f["ru"][0], f["ru"][2]), "pandas")
                    fields[f["column"] - 1] = cell
            page.write(fields)
    book.save(folder / f"{path.name}.1.receipt.xlsx")
    (folder / f"{path.name}.1.receipt.html").write_text(receipt_page(report, n, sums, severities), encoding="utf-8")
    machine = {"file": path.name, "delivery": 1, "verdict": "ACCEPTED", "state": path.name[:2], "scope": path.name[3:10], "version": 1, "received": str(AS_OF),
               "sha256": digest, "bytes": size,
               "understood": {"encoding": encoding, "delimiter": delimiter, "heading_line": 1,
                              "columns": [{"position": c + 1, "heading": h, "column": COLUMNS[c]} for c, h in enumerate(sent[0])]},
               "rows": {"read": len(sent) - 1, "accepted": len(sent) - 1 - refused, "refused": refused},
               "sums": [{"indicator": code, "sum": plain(value), "rows": count} for code, value, count in sums], "severities": severities,
               "codes": [{"code": code, "severity": severity, "rule": RULES[code], "count": count} for (code, severity), count in counts.items()],
               "findings": findings[:LISTED]}
    (folder / f"{path.name}.1.receipt.json").write_text(json.dumps(machine, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


HEAD = ('<meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><style>body{font:16px/1.45 Arial,sans-serif;max-width:60em;margin:0 auto}'
        "table{border-collapse:collapse;width:100%}th,td{border:1px solid #c5ced8;padding:6px 8px;text-align:left}</style>")


def html_table(heads, rows):
    cells = "".join(f"<th>{html.escape(h)}</th>" for h in heads)
    body = "".join("<tr>" + "".join(f'<td data-h="{html.escape(h)}">{html.escape(str(c))}</td>' for h, c in zip(heads, row)) + "</tr>\n" for row in rows)
    return f"<table><thead><tr>{cells}</tr></thead><tbody>{body}</tbody></table>\n"


def receipt_page(report, n, sums, severities):
    path, sent, findings = report.intake.files[n], report.sent[n], report.findings[n]
    parts = []
    for words in (RU, EN):
        text = [f'<section lang="{words.language}"><h1>{words.said("verdict.ACCEPTED")}</h1><p>{html.escape(path.name)}</p>',
                *(f"<p>{html.escape(sentence)}</p>" for sentence in advice(report, n, words, severities)), f"<h2>{words.said('sheet.findings')}</h2>"]
        if findings:
            text.append(html_table([words.said("heading." + key) for key in ("cell", "severity", "value", "what", "expected", "correction", "code")],
                                   [[f["cell"], words.said("severity." + f["severity"]), f["value"], *f[words.language], f["code"]] for f in findings[:500]]))
            marked = sorted({f["line"] for f in findings if f["line"]})[:50]
            if marked:
                text.append(html_table([words.said("heading.line"), *sent[0]], [[at, *sent[at - 1]] for at in marked]))
        else:
            text.append(f"<p>{words.said('findings.none')}</p>")
        text.append(f"<h2>{words.said('section.sums')}</h2>" + html_table(
            [words.said("heading." + key) for key in ("indicator", "unit", "sum", "rows-with-value")],
            [[report.name("indicators", code, words), report.name("units", report.unit[code], words), plain(value), count] for code, value, count in sums]))
        parts.append("".join(text) + "</section>\n")
    return f'<!DOCTYPE html>\n<html lang="ru"><head>{HEAD}<title>{html.escape(path.name)}</title></head><body>{"<hr/>".join(parts)}</body></html>\n'


def receipt_index(folder, report, state, files):
    """The receipts of a State, the newest first."""
    parts = []
    for words in (RU, EN):
        rows = [[words.day(AS_OF), report.intake.files[n].name[3:10], report.intake.files[n].name, words.said("verdict.ACCEPTED"),
                 *(sum(f["severity"] == severity for f in report.findings[n]) for severity in ("ERROR", "WARNING"))] for n in reversed(files)]
        parts.append(f'<section lang="{words.language}"><h1>{html.escape(words.said("index.title", report.name("states", state, words)))}</h1>'
                     + html_table([words.said("index." + key) for key in ("received", "period", "file", "verdict", "errors", "warnings")], rows) + "</section>")
    (folder / "index.html").write_text(f'<!DOCTYPE html>\n<html lang="ru"><head>{HEAD}</head><body>{"<hr/>".join(parts)}</body></html>\n', encoding="utf-8")


def write(output, jobs, intake, cells, shared, cases, shares):
    report = Report(jobs, intake, cells, shared, cases, shares)
    folder = output / str(report.year)
    (folder / "states").mkdir(parents=True)
    tables(folder, report)
    for words in (RU, EN):
        Consolidated(report, words).save(folder / f"consolidated-{report.year}-{words.language}.xlsx")
    for state in report.expected:
        state_workbook(folder / "states" / f"{state}-{report.year}.xlsx", report, state)
    ends = [0]
    for sent in report.sent:
        ends.append(ends[-1] + len(sent) - 1)
    report.bounds = list(zip(ends, ends[1:]))
    of_state = defaultdict(list)
    for n, path in enumerate(intake.files):
        receipts = output / "receipts" / path.name[:2]
        receipts.mkdir(parents=True, exist_ok=True)
        receipt(receipts, report, n)
        of_state[path.name[:2]].append(n)
    for state, files in of_state.items():
        receipt_index(output / "receipts" / state, report, state, files)
