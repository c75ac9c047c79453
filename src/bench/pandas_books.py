"""What pandas_peer.py writes: the tables, workbooks and receipts that Svod writes, with the same sheets and rows, without charts and letters.

The words, English and Russian, come from Svod's own bundles. Sheets are written from top to bottom (write-only workbooks), which is openpyxl's fast way.
"""
import csv
import hashlib
import json
import re
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

from __main__ import COLUMN_OF, COLUMNS, REASONS, plain

BUNDLES = Path(__file__).parents[1] / "main/resources/org/svod"
AS_OF = date(2024, 6, 30)
LISTED = 100
TABS = ["CONTENTS", "ANNUAL", "BRIDGE", "BY_STATE", "BY_OPERATION", "BY_MONTH", "RETURNS", "RECONCILIATION", "COVERAGE", "QUALITY", "REVISIONS", "METADATA"]
AGREEMENTS = ["DISCREPANCY", "ONLY_RECEIVER", "ONLY_SENDER", "NOT_COMPARABLE", "DECIDED", "AGREED"]
RULES = {"PERIOD_FORMAT": "FDT", "PERIOD_OUTSIDE_SCOPE": "RTS", "INDICATOR_UNKNOWN": "COV", "OPERATION_UNKNOWN": "COV", "COUNTERPART_MISSING": "FDM",
         "COUNTERPART_UNKNOWN": "COV", "COUNTERPART_SELF": "COC", "CASE_REF_FORMAT": "FDT", "UNIT_UNKNOWN": "COV", "STATUS_UNKNOWN": "COV", "VALUE_NEGATIVE": "VIR",
         "VALUE_FORMAT": "FDT", "VALUE_FRACTION": "FDT", "KEY_TWICE": "RWD", "OUTLIER": "VNO"}


def bundle(name):
    words = {}
    for line in (BUNDLES / f"{name}.properties").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#") and "=" in line:
            key, text = line.split("=", 1)
            words[key.strip()] = text.strip()
    return words


BOOK, RECEIPT, FINDING = (tuple(bundle(f"{name}_{language}") for language in ("en", "ru")) for name in ("publication/workbook/workbook", "publication/receipt/receipt",
                                                                                                      "finding/findings"))
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


@lru_cache(maxsize=None)
def both(key, *arguments, words=0, between="\n"):
    """The words in both languages: of the workbooks, or of the receipts where words is 1, or of findings where it is 2."""
    english, russian = (BOOK, RECEIPT, FINDING)[words]
    first, second = fill(english[key], arguments), fill(russian[key], arguments)
    return first if first == second else first + between + second


def line(key, *arguments, words=0):
    return both(key, *arguments, words=words, between=" / ")


def in_both(key, names):
    """In one line, with the name in each language."""
    return " / ".join(fill(words[key], [name]) for words, name in zip(BOOK, names))


class Look:
    """Styles are made once in each workbook and then only pointed to."""

    EDGE = Border(bottom=Side(style="thin", color="B0B8C4"))
    FILLS = {name: PatternFill("solid", fgColor=colour) for name, colour in (("head", "DCE6F1"), ("good", "E2F0D9"), ("fair", "FFF2CC"), ("bad", "F8CBAD"),
                                                                              ("total", "EDEDED"))}
    WRAP = Alignment(wrap_text=True, vertical="top")

    def __init__(self, sheet):
        self.sheet = sheet
        self.made = {}

    def cell(self, value, font=None, fill=None, form=None, wrap=False):
        cell = WriteOnlyCell(self.sheet, value)
        key = font, fill, form, wrap
        style = self.made.get(key)
        if style is None:
            cell.font = {None: Font(), "title": Font(size=16, bold=True), "strong": Font(bold=True), "head": Font(bold=True), "link": Font(color="1F4E79", underline="single"),
                         "banner": Font(size=24, bold=True)}[font]
            if fill:
                cell.fill = self.FILLS[fill]
            if font == "head":
                cell.border = self.EDGE
            if form:
                cell.number_format = form
            if wrap:
                cell.alignment = self.WRAP
            self.made[key] = cell._style
        else:
            cell._style = style
        return cell


class Page:
    """A sheet that is written downwards."""

    def __init__(self, book, name, widths):
        self.sheet = book.create_sheet(name)
        self.look = Look(self.sheet)
        self.row = 0
        for n, width in enumerate(widths):
            self.sheet.column_dimensions[get_column_letter(n + 1)].width = width
        self.sheet.page_setup.orientation = "landscape"
        self.sheet.page_setup.paperSize = 9
        self.sheet.page_setup.fitToHeight = 0
        self.sheet.sheet_properties.pageSetUpPr.fitToPage = True

    def write(self, cells=()):
        self.sheet.append(cells)
        self.row += 1

    def title(self, title, *below):
        self.write([self.look.cell(title, "title")])
        for text in below:
            self.write([text])
        self.write()

    def section(self, text):
        self.write([self.look.cell(text, "strong", "total")])

    def note(self, text):
        for part in text.split("\n"):
            self.write([part])

    def head(self, texts, freeze=False, columns=0):
        if freeze:
            self.sheet.freeze_panes = f"{get_column_letter(columns + 1)}{self.row + 2}"
            self.sheet.print_title_rows = f"{self.row + 1}:{self.row + 1}"
            self.filtered = self.row + 1, len(texts)
        self.write([self.look.cell(text, "head", "head", wrap=True) for text in texts])

    def filter(self):
        first, columns = self.filtered
        self.sheet.auto_filter.ref = f"A{first}:{get_column_letter(columns)}{max(first, self.row)}"

    def text(self, text):
        return self.look.cell(text, wrap=True)

    def number(self, value, decimals, font=None, fill=None, signed=False):
        if value is None:
            return None
        form = "#,##0" + ("." + "0" * decimals if decimals else "")
        if signed:
            form = f"+{form};-{form};0"
        return self.look.cell(value / 1_000_000 if isinstance(value, int) else value, font, fill, form)

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
        self.expected = self.settings["expected"].strip("[]").split(", ")
        self.quarterly = dict(re.findall(r"(\w+): (\w+)", self.settings.get("frequencies", "")))
        notes = re.findall(r"^  (en|ru): >-\n((?:    .*\n)+)", settings, re.M)
        self.notes = [" ".join(text.split()) for _, text in notes]
        self.names = {kind: {row["code"]: row["name_en"] + "\n" + row["name_ru"] for row in book.tables[kind]} for kind in book.tables}
        self.published = [row for row in book.tables["indicators"] if row["published"] == "yes"]
        self.decimals = {row["code"]: int(row["decimals"]) for row in book.tables["indicators"]}
        self.unit = {row["code"]: self.names["units"][row["unit"]] for row in book.tables["indicators"]}
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
                why = "" if kept and agreed else both("reason.KEPT_ELSEWHERE") if not kept else both("reason.SETTLED_BY_" + ("LEAD" if lead else "HIGHEST"))
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
        return {key: "\n".join(lines[:20]) + ("\n" + line("evidence.more", len(lines) - 20) if len(lines) > 20 else "") for key, lines in found.items()}

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
                sides = [(origin, "role.SENDER", sent, 0, sent or 0, both("reason.SETTLED_BY_SENDER"), self.evidence.get((sent_as, origin, destination), "")),
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
        words = [[fill(FINDING[language][f"{code}.{part}"], arguments) for part in ("what", "expected", "mend")] for language in (0, 1)]
        cell = f"{get_column_letter(column + 1)}{at}" if at else ""
        return {"code": code, "severity": severity, "line": at, "column": column + 1, "cell": cell, "heading": heading, "value": value, "en": words[0], "ru": words[1]}

    def name(self, kind, code):
        return self.names[kind][code]

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


def tables(folder, report):
    year = report.year
    reported, joint = (report.total(lambda i, s, m, o: i, parts) for parts in (report.reported, report.joint))
    states = report.total(lambda i, s, m, o: (i, s), report.reported)
    adjusted = report.total(lambda i, s, m, o: (i, s), report.joint)
    annual = []
    for row in report.published:
        code = row["code"]
        counted = sum(1 for i, _ in states if i == code)
        annual.append({"indicator": code, "name_en": row["name_en"], "name_ru": row["name_ru"], "unit": row["unit"], "reported": plain(reported[code]),
                       "joint": plain(joint[code]), "mirror": "0", "decision": "0", "value": plain(reported[code] + joint[code]), "status": "FINAL", "vintage": 1,
                       "previous": "", "change_percent": "", "states_reporting": counted, "states_expected": len(report.expected)})
    table(folder / f"annual-figures-{year}.csv", annual[0].keys(), (row.values() for row in annual))
    (folder / f"annual-figures-{year}.json").write_text(json.dumps({"round": year, "figures": annual}, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    table(folder / f"annual-figures-{year}.sdmx.csv", ["STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE",
                                                       "DECIMALS", "OBS_STATUS"],
          (["dataflow", "SVOD:ANNUAL_FIGURES(1.0)", "I", "A", "_T", r["indicator"], year, r["value"], r["unit"], report.decimals[r["indicator"]], "A"] for r in annual))
    shown = [row["code"] for row in report.published]
    table(folder / f"figures-by-state-{year}.csv", ["indicator", "state", "reported", "joint", "mirror", "decision", "value"],
          ([i, s, plain(states[i, s]), plain(adjusted[i, s]), "0", "0", plain(states[i, s] + adjusted[i, s])] for i in shown for s in report.book.states
           if (i, s) in states))
    for name, kind, key in (("month", "period", lambda i, s, m, o: (i, m)), ("operation", "operation", lambda i, s, m, o: (i, o))):
        sums = report.total(key, report.reported)
        sums.update(report.total(key, report.joint))
        columns = report.months if name == "month" else report.book.operations
        table(folder / f"figures-by-{name}-{year}.csv", ["indicator", kind, "value"], ([i, c, plain(sums[i, c])] for i in shown for c in columns if (i, c) in sums))
    table(folder / f"reconciliation-{year}.csv", ["kind", "reference", "indicator", "states", "values", "verdict", "settled", "adjustment", "decided_by", "reason", "operation"],
          ([c["kind"], c["reference"], c["indicator"], "|".join(s[0] for s in c["sides"]), "|".join(plain(s[2]) if s[2] is not None else "" for s in c["sides"]),
            c["agreement"], plain(c["settled"]), plain(c["adjustment"]), "", "|".join(sorted({s[1] for s in c["sides"]})), c["operation"] or ""] for c in report.cases + report.pairs))
    table(folder / f"coverage-{year}.csv", ["state", "period", "due", "received", "verdict", "days_late"], report.returns())


class Consolidated:
    """The workbook of the round."""

    def __init__(self, report):
        self.report = report
        self.book = Workbook(write_only=True)
        self.names = {tab: BOOK[0]["tab." + tab] for tab in TABS}
        self.figures = report.total(lambda i, s, m, o: i, report.reported)
        self.figures.update(report.total(lambda i, s, m, o: i, report.joint))
        self.first_case = {}
        row = 9
        for case in report.lines:
            self.first_case.setdefault(case["indicator"], row)
            row += len(case["sides"])

    def page(self, tab, *widths):
        page = Page(self.book, self.names[tab], widths)
        facts = self.report.year, self.report.title[0], AS_OF
        russian = self.report.year, self.report.title[1], AS_OF
        page.title(line("tab." + tab), fill(BOOK[0]["subtitle.final"], facts), fill(BOOK[1]["subtitle.final"], russian))
        if tab != "CONTENTS":
            page.write([page.link(self.names["CONTENTS"], 1, line("back"))])
        if tab in ("CONTENTS", "ANNUAL", "BY_STATE", "BY_OPERATION", "BY_MONTH", "METADATA"):
            for note in self.report.notes:
                page.write([page.text(note)])
        return page

    def to_cases(self, page, indicator):
        row = self.first_case.get(indicator)
        return page.link(self.names["RECONCILIATION"], row, line("to.cases")) if row else "–"

    def names_of(self, page, row):
        return [page.text(self.report.name("indicators", row["code"])), page.text(self.report.unit[row["code"]])]

    def heads(self, *keys):
        return [both("col." + key) for key in keys]

    def save(self, path):
        for write in (self.contents, self.annual, self.bridge, self.by_state, self.by_operation, self.by_month, self.returns, self.reconciliation, self.coverage,
                      self.quality, self.revisions, self.metadata):
            write()
        self.book.save(path)

    def contents(self):
        report = self.report
        page = self.page("CONTENTS", 46, 90, 16)
        page.write([page.look.cell(both("status.all.FINAL"), "strong", "good", wrap=True)])
        page.write()
        page.head(self.heads("sheet", "answers"))
        for tab in TABS[1:]:
            page.write([page.link(self.names[tab], 1, line("tab." + tab)), page.text(both("answers." + tab))])
        verdicts = Counter(r[4] for r in report.returns())
        severities = Counter(f["severity"] for findings in report.findings for f in findings)
        facts = [("contents.completeness", [("reporting", len(report.expected)), ("on-time", verdicts["ON_TIME"]), ("late", verdicts["LATE"]), ("missing", 0), ("not-due", 0)]),
                 ("contents.attention", [("open", sum(c["agreement"] not in ("AGREED", "NOT_COMPARABLE") for c in report.lines)), ("flags", len(report.outliers)),
                                         ("unmatched", 0), ("errors", severities["ERROR"]), ("warnings", severities["WARNING"])])]
        for section, numbers in facts:
            page.write()
            page.section(line(section))
            for key, number in numbers:
                remark = both("contents.all-reported") if key == "reporting" else both(f"contents.{key}.note")
                if key == "reporting":
                    remark = line("contents.n-of-n", number, number) + "\n" + remark
                page.write([page.text(both("contents." + key)), page.text(remark), page.look.cell(number, "strong", "fair" if number else "good", "#,##0")])

    def annual(self):
        page = self.page("ANNUAL", 46, 22, 12, 16, 16, 12, 16, 16, 16, 14, 14, 24)
        page.head(["Code\nКод" if k == "code" else both("col." + k) for k in ("indicator", "code", "unit", "value", "status", "vintage", "previous", "change",
                                                                                "change.percent", "reporting", "expected", "cases")], True, 1)
        for row in self.report.published:
            code = row["code"]
            name, unit = self.names_of(page, row)
            page.write([name, code, unit, page.number(self.figures[code], self.report.decimals[code], "strong", "total"), page.text(both("status.FINAL")), 1, None, "–", "–",
                        len(self.report.expected), len(self.report.expected), self.to_cases(page, code)])
        page.filter()
        first = page.row - len(self.report.published) + 1
        page.note(both("annual.no-previous"))
        page.note(both("annual.alone"))
        page.write()
        page.section(line("annual.chart-data"))
        page.head(self.heads("indicator", "unit", "value", "previous"))
        units = Counter(row["unit"] for row in self.report.published)
        for n, row in sorted(enumerate(self.report.published, first), key=lambda entry: list(units).index(entry[1]["unit"])):
            if units[row["unit"]] > 1:
                name, _ = self.names_of(page, row)
                page.write([name, self.report.unit[row["code"]].replace("\n", " / "), page.look.cell(f"=D{n}", form="#,##0"), None])

    def bridge(self):
        report = self.report
        page = self.page("BRIDGE", 46, 24, 18, 18, 18, 18, 18, 24)
        page.note(both("bridge.note"))
        page.head(self.heads("indicator", "unit", "reported", "joint", "mirror", "decision", "published", "cases"), True, 1)
        states = report.total(lambda i, s, m, o: (i, s), report.reported)
        adjusted = report.total(lambda i, s, m, o: (i, s), report.joint)
        rows = {row["code"]: [s for s in report.book.states if (row["code"], s) in states] for row in report.published}
        at = page.row + len(report.published) + 3
        summed = {}
        for row in report.published:
            code = row["code"]
            first, last = at + 2, at + 1 + len(rows[code])
            at = last
            n = page.row + 1
            form = "#,##0.000" if report.decimals[code] else "#,##0"
            summed[code] = n
            page.write([*self.names_of(page, row), *(page.look.cell(f"=SUM({c}{first}:{c}{last})", form=form) for c in "CDEF"),
                        page.look.cell(f"=C{n}+D{n}+E{n}+F{n}", "strong", "total", form), self.to_cases(page, code)])
        page.filter()
        page.write()
        page.section(line("bridge.by-state"))
        page.head(self.heads("state", "unit", "reported", "joint", "mirror", "decision", "published"))
        for row in report.published:
            code, decimals = row["code"], report.decimals[row["code"]]
            page.section(report.name("indicators", code).replace("\n", " / "))
            for state in rows[code]:
                n = page.row + 1
                page.write([f"{state} · {report.name('states', state)}".replace("\n", " / "), report.unit[code].replace("\n", " / "),
                            page.number(states[code, state], decimals), page.number(adjusted[code, state], decimals, signed=True), 0, 0,
                            page.look.cell(f"=C{n}+D{n}+E{n}+F{n}", "strong", "total", "#,##0.000" if decimals else "#,##0")])
        self.bridge_steps(page, summed)

    def bridge_steps(self, page, rows):
        """What the charts of adjusted figures are drawn from; the charts themselves are left out."""
        totals = self.report.total(lambda i, s, m, o: i, self.report.joint)
        page.write()
        page.section(line("bridge.chart-data"))
        page.head(self.heads("indicator", "step", "chart.base", "chart.total", "chart.added", "chart.taken"))
        for code, n in rows.items():
            if not totals[code]:
                continue
            page.write([code, page.text(both("step.reported")), 0, f"=C{n}", 0, 0])
            for step, before, column in (("joint", "C", "D"), ("mirror", "D", "E"), ("decision", "E", "F")):
                page.write([code, page.text(both("step." + step)), f"=MIN(SUM(C{n}:{before}{n}),SUM(C{n}:{column}{n}))", 0, f"=MAX({column}{n},0)", f"=MAX(-{column}{n},0)"])
            page.write([code, page.text(both("step.published")), 0, f"=G{n}", 0, 0])

    def breakdown(self, tab, width, columns, key, note):
        """Indicator by something; the rows of the indicators are returned."""
        report = self.report
        page = self.page(tab, 46, 12, *[width] * len(columns), 18, 24)
        page.note(both(note))
        page.head([*self.heads("indicator", "unit"), *(heading for _, heading in columns), *self.heads("total", "cases")], True, 2)
        sums = report.total(key, report.reported)
        sums.update(report.total(key, report.joint))
        last = get_column_letter(2 + len(columns))
        rows = []
        for row in report.published:
            code, decimals, n = row["code"], report.decimals[row["code"]], page.row + 1
            rows.append(n)
            page.write([*self.names_of(page, row), *(page.number(sums.get((code, column)), decimals) for column, _ in columns),
                        page.look.cell(f"=SUM(C{n}:{last}{n})", "strong", "total", "#,##0.000" if decimals else "#,##0"), self.to_cases(page, code)])
        page.filter()
        return page, rows, last

    def by_state(self):
        columns = [(s, s + "\n" + self.report.name("states", s)) for s in self.report.book.states if s in self.report.expected]
        page, rows, last = self.breakdown("BY_STATE", 16, columns, lambda i, s, m, o: (i, s), "by-state.note")
        for n in rows:
            rule = ColorScaleRule(start_type="num", start_value=0, start_color="FFFFFF", end_type="max", end_color="9CBFE0")
            page.sheet.conditional_formatting.add(f"C{n}:{last}{n}", rule)

    def by_operation(self):
        columns = [(o, self.report.name("operations", o)) for o in self.report.book.operations]
        self.breakdown("BY_OPERATION", 18, columns, lambda i, s, m, o: (i, o), "by-operation.note")

    def by_month(self):
        self.breakdown("BY_MONTH", 12, [(m, m) for m in self.report.months], lambda i, s, m, o: (i, m), "by-month.note")

    def returns(self):
        report = self.report
        page = self.page("RETURNS", *[18] * 12)
        page.note(both("returns.note"))
        page.write()
        page.write([page.text(both("agreement." + a)) for a in ("AGREED", "DISCREPANCY", "ONLY_SENDER", "ONLY_RECEIVER", "NOT_COMPARABLE", "DECIDED")])
        for indicator in dict.fromkeys(p["indicator"] for p in report.pairs):
            pairs = [p for p in report.pairs if p["indicator"] == indicator]
            settled = {(p["origin"], p["destination"]): p for p in pairs}
            states = [s for s in report.book.states if any(s in (p["origin"], p["destination"]) for p in pairs)]
            names = report.name("indicators", indicator).split("\n")
            page.write()
            page.section(in_both("returns.matrix", names))
            page.head([both("col.matrix"), *(s + "\n" + report.name("states", s) for s in states), both("col.total")])
            first, last = page.row + 1, get_column_letter(len(states) + 1)
            for origin in states:
                n = page.row + 1
                page.write([page.look.cell(report.name("states", origin), "strong", wrap=True),
                            *(page.number(settled[origin, s]["settled"], 0, None, "fair") if (origin, s) in settled else None for s in states),
                            page.look.cell(f"=SUM(B{n}:{last}{n})", "strong", "total", "#,##0")])
            end = page.row
            page.write([page.look.cell(both("col.total"), "strong", "total"),
                        *(page.look.cell(f"=SUM({get_column_letter(c)}{first}:{get_column_letter(c)}{end})", "strong", "total", "#,##0") for c in range(2, len(states) + 3))])
            page.write()
            page.section(in_both("returns.sides", names))
            page.head(self.heads("origin", "destination", "period", "sent", "received", "difference", "settled", "agreement", "remark"))
            for pair in pairs:
                n = page.row + 1
                page.write([page.text(report.name("states", pair["origin"])), page.text(report.name("states", pair["destination"])), str(report.year),
                            page.number(pair["sent"], 0), page.number(pair["received"], 0), page.look.cell(f"=D{n}-E{n}", form="+#,##0;-#,##0;0"),
                            page.number(pair["settled"], 0, None, "total"), page.text(both("agreement." + pair["agreement"])), ""])
                for month, sent, received in pair["months"]:
                    n = page.row + 1
                    page.write([pair["origin"], pair["destination"], month, page.number(sent, 0), page.number(received, 0),
                                page.look.cell(f"=D{n}-E{n}", form="+#,##0;-#,##0;0")])

    def reconciliation(self):
        page = self.page("RECONCILIATION", *CASE_WIDTHS)
        counts = Counter(c["agreement"] for c in self.report.lines)
        page.note(both("cases.summary", len(self.report.lines), counts["DISCREPANCY"], counts["ONLY_SENDER"] + counts["ONLY_RECEIVER"], counts["NOT_COMPARABLE"],
                       counts["DECIDED"], counts["AGREED"]))
        case_rows(page, self.report, self.report.lines)

    def coverage(self):
        report = self.report
        page = self.page("COVERAGE", 24, *[11] * 12, *[14] * 5)
        returns = report.returns()
        coverage_map(page, report, report.book.states, returns)
        return_rows(page, report, "coverage.list", sorted((r for r in returns if r[4] == "LATE"), key=lambda r: r[2]))

    def quality(self):
        report = self.report
        page = self.page("QUALITY", 46, 24, 16, 24, 16, 16, 16, 16, 46)
        page.section(line("quality.flags", len(report.outliers)))
        page.note(both("quality.flags.note"))
        page.head(self.heads("indicator", "state", "period", "rule", "value", "lower", "upper", "confirmed", "remark"))
        for indicator, state, month, value, lower, upper in report.outliers:
            decimals = report.decimals[indicator]
            page.write([page.text(report.name("indicators", indicator)), page.text(report.name("states", state)), month, page.text(both("rule.OUTLIER")),
                        page.number(value, decimals), page.number(lower / 1e6, decimals), page.number(upper / 1e6, decimals),
                        page.look.cell(both("flag.waiting"), None, "fair", wrap=True), page.text(both("flag.how", f"{state} {month}"))])
        for section in ("quality.unmatched", "quality.crossed"):
            page.write()
            page.section(line(section))
            page.note(both(section + ".none"))
        page.write()
        page.section(line("quality.findings"))
        page.head(self.heads("state", "finding", "severity", "rule", "count"))
        counts = Counter((report.intake.files[n].name[:2], f["code"], f["severity"]) for n, findings in enumerate(report.findings) for f in findings)
        for state in report.book.states:
            for (_, code, severity), count in sorted((item for item in counts.items() if item[0][0] == state), key=lambda item: (item[0][2], item[0][1])):
                page.write([page.text(report.name("states", state)), code, page.text(both("severity." + severity)), page.text(RULES[code] + " · " + both("rule." + RULES[code])),
                            count])

    def revisions(self):
        report = self.report
        page = self.page("REVISIONS", 46, 16, 24, 24)
        page.note(both("revisions.first"))
        vintage = both("revisions.vintage", 1, AS_OF)
        page.head([*self.heads("indicator", "unit"), vintage, both("col.since-first")], True, 2)
        for row in report.published:
            n, decimals = page.row + 1, report.decimals[row["code"]]
            page.write([*self.names_of(page, row), page.number(self.figures[row["code"]], decimals), page.look.cell(f"=C{n}-C{n}", None, "total", "+#,##0;-#,##0;0")])
        page.filter()
        page.write()
        page.section(line("revisions.causes"))
        page.head(self.heads("published.on", "vintage", "cause"))
        page.write([page.look.cell(AS_OF, form="yyyy-mm-dd"), 1, page.text(both("revisions.cause.first", len(report.intake.files), 0))])

    def metadata(self):
        report = self.report
        page = self.page("METADATA", *FILE_WIDTHS)
        page.section(line("metadata.round"))
        asked = {key: re.findall(r"[a-z-]+: ([^,{}]+)", report.settings[key]) for key in ("joint", "mirror", "plausibility", "revisions")}
        frequency = line("frequency." + report.settings["frequency"].upper()) + "".join(f"\n{s}: {line('frequency.' + f.upper())}" for s, f in report.quarterly.items())
        for key, value in (("software", "1.0.0"), ("title", "\n".join(report.title)), ("expected", " ".join(report.expected)), ("frequency", frequency),
                           ("due-days", report.settings["due-days"]), ("closes", report.settings["closes"]),
                           ("acceptance", both("acceptance." + report.settings["acceptance"].upper().replace("-", "_"))),
                           ("joint-policy", both("joint-policy." + asked["joint"][0].upper())), ("mirror-policy", both("mirror-policy." + asked["mirror"][0].upper())),
                           ("tolerance", "; ".join(asked["mirror"][1:3])), ("fill", line("no")), ("outlier", "; ".join(asked["plausibility"][:2])),
                           ("effect", "U {}; A {}; C {}".format(*asked["plausibility"][2:])), ("revision", "; ".join(asked["revisions"])), ("decisions", "0")):
            page.write([page.text(both("setting." + key)), page.text(value)])
        more = {"indicators": ("unit", "decimals", "is.published", "mirror.of"), "operations": ("lead", "joint.reporting")}
        for kind in ("indicators", "states", "operations", "units", "statuses"):
            page.write()
            page.section(line("metadata." + kind))
            page.head(self.heads("name", "code", *more.get(kind, ())))
            for row in report.book.tables[kind]:
                page.write([page.text(report.name(kind, row["code"])), row["code"], *self.of_list(page, kind, row)])
        page.write()
        page.section(line("metadata.submissions"))
        file_rows(page, report, range(len(report.intake.files)))


    @staticmethod
    def of_list(page, kind, row):
        """What a code list says besides code and name."""
        if kind == "indicators":
            return row["unit"], int(row["decimals"]), line(row["published"]), row["mirror_of"] or "–"
        if kind == "operations":
            return row["lead"] or "–", page.text(both("joint-reporting." + row["joint_reporting"].upper()))
        return ()


ENCODINGS = {"utf-16": ("UTF-16LE BOM", "bom"), "cp1251": ("windows-1251", "detected"), "utf-8-sig": ("UTF-8", "valid-utf-8")}
DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab"}
CASE_WIDTHS = [16, 20, 18, 46, 24, 20, 14, 14, 14, 46, 28]
FILE_WIDTHS = [46, 16, 12, 10, 12, 16, 16, 12, 12, 16, 66]


def case_rows(page, report, cases):
    page.head([both("col." + key) for key in ("agreement", "operation", "reference", "indicator", "state", "role", "says", "adjustment", "counts", "why", "evidence")], True, 3)
    for case in cases:
        decimals = report.decimals[case["indicator"]]
        fill_of = {"AGREED": "good", "DISCREPANCY": "bad"}.get(case["agreement"], "fair")
        for state, role, says, adjustment, counts, why, evidence in case["sides"]:
            n = page.row + 1
            page.write([page.look.cell(both("agreement." + case["agreement"]), None, fill_of, wrap=True), case["operation"] or page.text(both("kind.MIRROR")),
                        case["reference"], page.text(report.name("indicators", case["indicator"])), page.text(f"{state} · {report.name('states', state)}"),
                        page.text(both(role)), page.number(says, decimals), page.number(adjustment, decimals, signed=True),
                        None if counts is None else page.look.cell(f"=G{n}+H{n}", "strong", "total", "#,##0.000" if decimals else "#,##0"), page.text(why),
                        page.text(evidence)])
    page.filter()


def coverage_map(page, report, states, returns):
    for verdict, mark in (("ON_TIME", "✓"), ("LATE", 5), ("REJECTED", "✕"), ("MISSING", "?"), ("NOT_YET_DUE", "…"), ("NOT_EXPECTED", "·")):
        page.write([mark, line("return." + verdict)])
    page.write()
    verdicts = ["ON_TIME", "LATE", "REJECTED", "MISSING", "NOT_YET_DUE"]
    page.head([both("col.state"), *report.months, *(both("return.short." + v) for v in verdicts)])
    for state in states:
        own = [r for r in returns if r[0] == state]
        marks = [None] * 12
        for n, (_, _, _, _, verdict, late) in enumerate(own):
            marks[n * 12 // len(own)] = page.look.cell(*{"LATE": (late, None, "fair"), "ON_TIME": ("✓", None, "good"), "NOT_EXPECTED": ("·",)}[verdict])
        page.write([page.text(report.name("states", state)), *marks, *(sum(r[4] == v for r in own) for v in verdicts)])


def return_rows(page, report, title, returns):
    page.write()
    page.section(line(title))
    heads = [page.look.cell(both("col." + key), "head", "head", wrap=True) for key in ("period", "due", "received.on", "verdict", "days-late")]
    page.write([page.look.cell(both("col.state"), "head", "head", wrap=True), *(cell for head in heads for cell in (head, None))])
    for state, period, due, received, verdict, late in returns:
        page.write([page.text(report.name("states", state)), period, None, page.look.cell(due, form="yyyy-mm-dd"), None, page.look.cell(received, form="yyyy-mm-dd"), None,
                    page.look.cell(both("return.short." + verdict), None, "fair" if late else "good", wrap=True), None, late or None])


def file_rows(page, report, files):
    page.head([both("col." + key) for key in ("file", "state", "period", "version", "received.on", "verdict", "in-force", "rows", "errors", "warnings", "sha256")])
    for n in files:
        name = report.intake.files[n].name
        severities = Counter(f["severity"] for f in report.findings[n])
        page.write([name, name[:2], name[3:10], 1, page.look.cell(AS_OF, form="yyyy-mm-dd"), page.look.cell(line("verdict.ACCEPTED"), None, "good", wrap=True),
                    page.text(line("yes")), len(report.sent[n]) - 1, severities["ERROR"], severities["WARNING"], report.received[name]])


def state_workbook(path, report, state):
    """What a State gets back."""
    book = Workbook(write_only=True)
    name = report.name("states", state).replace("\n", " / ")

    def titled(sheet, key, *widths):
        page = Page(book, sheet, widths)
        page.title(f"{name} — {line(key)}", fill(BOOK[0]["subtitle.final"], (report.year, report.title[0], AS_OF)),
                   fill(BOOK[1]["subtitle.final"], (report.year, report.title[1], AS_OF)))
        return page

    page = titled("Figures", "state.figures", 46, 18, *[16] * 12)
    for note in report.notes:
        page.write([page.text(note)])
    page.note(both("state.figures.note"))
    page.head([both("col." + key) for key in ("indicator", "unit", "own.reported", "joint", "mirror", "decision", "counted")], True, 1)
    own = {key: value for key, value in report.reported.items() if key[1] == state}
    adjusted = {key: value for key, value in report.joint.items() if key[1] == state}
    sums, joint = report.total(lambda i, s, m, o: i, own), report.total(lambda i, s, m, o: i, adjusted)
    for code in report.book.indicators:
        start = [page.text(report.name("indicators", code)), page.text(report.unit[code])]
        if code not in sums:
            page.write([*start, page.text(both("nobody"))])
            continue
        n, decimals = page.row + 1, report.decimals[code]
        page.write([*start, page.number(sums[code], decimals), page.number(joint[code], decimals, signed=True), 0, 0,
                    page.look.cell(f"=SUM(C{n}:F{n})", "strong", "total", "#,##0.000" if decimals else "#,##0")])
    page.filter()

    page = titled("By month", "state.months", 46, 12, *[12] * 12)
    page.head([both("col.indicator"), both("col.unit"), *report.months])
    months = report.total(lambda i, s, m, o: (i, m), own)
    months.update(report.total(lambda i, s, m, o: (i, m), adjusted))
    for code in report.book.indicators:
        page.write([page.text(report.name("indicators", code)), page.text(report.unit[code]),
                    *(page.number(months.get((code, month)), report.decimals[code]) for month in report.months)])

    page = titled("Returns", "state.returns", 24, *[11] * 12, *[14] * 5)
    returns = [r for r in report.returns() if r[0] == state]
    coverage_map(page, report, [state], returns)
    return_rows(page, report, "coverage.state-list", returns)

    page = titled("Files", "state.submissions", *FILE_WIDTHS)
    files = [n for n, path_of in enumerate(report.intake.files) if path_of.name[:2] == state]
    file_rows(page, report, files)

    page = titled("Findings", "state.findings", 26, 12, 12, 18, 24, 24, 46, 46, 46)
    page.head([both("col." + key) for key in ("file", "cell", "line", "severity", "finding", "value.sent", "what", "expected.was", "mend")], True, 1)
    for n in files:
        for f in report.findings[n][:LISTED]:
            page.write([report.intake.files[n].name, f["cell"], f["line"] or None, page.look.cell(both("severity." + f["severity"]), None, "bad", wrap=True), f["code"],
                        f["value"], *(page.text(english + "\n" + russian) for english, russian in zip(f["en"], f["ru"]))])
    page.filter()

    page = titled("Cases", "state.cases", *CASE_WIDTHS)
    page.note(both("state.cases.note"))
    case_rows(page, report, [c for c in report.lines if any(side[0] == state for side in c["sides"])])
    book.save(path)


def said(key, *arguments):
    return both(key, *arguments, words=1)


def receipt(folder, report, n):
    """What is answered to a file: three sheets, and the same for machines."""
    path = report.intake.files[n]
    encoding, delimiter = report.intake.dialects[n]
    state, scope, sent, findings = path.name[:2], path.name[3:10], report.sent[n], report.findings[n]
    rows = slice(*report.bounds[n])
    sound = report.intake.reason[rows] == 0
    sums = []
    for index, code in enumerate(report.book.indicators):
        own = sound & (report.intake.indicator[rows] == index)
        if own.any():
            sums.append((code, int(report.intake.value[rows][own].sum()), int(own.sum())))
    counts = Counter((f["code"], f["severity"]) for f in findings)
    severities = Counter(f["severity"] for f in findings)
    refused = severities["ERROR"]
    book = Workbook(write_only=True)
    names = [f"{RECEIPT[0][key]} – {RECEIPT[1][key]}" for key in ("sheet.summary", "sheet.findings", "sheet.file")]

    page = Page(book, names[0], [46, 24, 18, 16, 16, 16, 18])
    page.write([page.look.cell(line("verdict.ACCEPTED", words=1), "banner", "good")])
    page.write([page.look.cell(path.name, "title")])
    page.write([page.text("\n".join(fill(words["advice.about"], [name, scope]) for words, name in zip(RECEIPT, report.name("states", state).split("\n"))))])
    page.write([page.text(said("advice.accepted", 1))])
    if refused:
        page.write([page.text(said("advice.refused", refused, len(sent) - 1))])
    if severities["WARNING"]:
        page.write([page.text(said("advice.warnings", severities["WARNING"]))])
    page.write([page.link(names[2], 1, line("link.file", words=1))])
    page.write()
    page.section(line("section.findings", words=1))
    if findings:
        page.head([said("heading." + key) for key in ("kind", "code", "severity", "found", "listed", "first")])
        for (code, severity), count in counts.items():
            first = next(f for f in findings if f["code"] == code)
            page.write([page.text(first["en"][0] + "\n" + first["ru"][0]), code, page.look.cell(said("severity." + severity), None, "bad", wrap=True), count,
                        min(count, LISTED), page.link(names[1], findings.index(first) + 7, first["cell"])])
    else:
        page.write([line("findings.none", words=1)])
    page.write()
    page.section(line("section.rows", words=1))
    page.head([said("heading." + key) for key in ("read", "accepted", "refused", "blank", "records", "control", "agrees")])
    page.write([len(sent) - 1, len(sent) - 1 - refused, refused, 0, 0, None, "–"])
    page.write()
    page.section(line("section.sums", words=1))
    page.head([said("heading." + key) for key in ("indicator", "unit", "sum", "rows-with-value", "rows-missing", "control-sum", "agrees")])
    for code, value, count in sums:
        page.write([page.text(report.name("indicators", code)), report.unit[code].replace("\n", " / "), page.number(value, report.decimals[code]), count, 0, None, "–"])
    page.write()
    page.section(line("section.understood", words=1))
    name, reason = ENCODINGS[encoding]
    for key, value in (("encoding", f"{name} – {line('encoding.' + reason, words=1)}"),
                       ("delimiter", f"{line('delimiter.' + DELIMITERS[delimiter], words=1)} – {line('delimiter.headings', words=1)}"),
                       ("decimal", line("decimal.point", words=1)), ("heading-line", "1")):
        page.write([page.text(line("label." + key, words=1)), value])
    page.write()
    page.section(line("section.columns", words=1))
    page.head([said("heading." + key) for key in ("in-file", "taken-for", "letter")])
    for column, heading in enumerate(sent[0]):
        page.write([heading, COLUMNS[column], get_column_letter(column + 1)])
    page.write()
    page.section(line("section.delivery", words=1))
    size, digest = path.stat().st_size, report.received[path.name]
    for key, value in (("received", str(AS_OF)), ("nth", 1), ("bytes", size), ("sha256", digest)):
        page.write([page.text(line("label." + key, words=1)), value])
    page.write()
    page.note(said("note.codes"))

    page = Page(book, names[1], [12, 12, 18, 18, 24, 46, 46, 46, 24])
    page.title(line("sheet.findings", words=1), *said("findings.counts", path.name, refused, severities["WARNING"], 0).split("\n"))
    page.write([page.link(names[0], 1, line("link.back", words=1))])
    if findings:
        page.head([said("heading." + key) for key in ("cell", "line", "column", "severity", "value", "what", "expected", "mend", "code")], True)
        for f in findings[:LISTED]:
            page.write([page.link(names[2], f["line"], f["cell"]) if f["cell"] else None, f["line"] or None, f["heading"] or page.text(said("findings.whole-file")),
                        page.look.cell(said("severity." + f["severity"]), None, "bad", wrap=True), f["value"],
                        *(page.text(english + "\n" + russian) for english, russian in zip(f["en"], f["ru"])), f["code"]])
        page.filter()
    else:
        page.write([line("findings.none", words=1)])

    page = Page(book, names[2], [max(8, min(40, max(len(fields[c]) for fields in sent if c < len(fields)) + 2)) for c in range(len(sent[0]))])
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
                cell.comment = Comment("\n\n".join(f"{fill(RECEIPT[k]['severity.' + f['severity']], ())}: {f[language][0]} {f[language][2]}"
                                                    for k, language in enumerate(("en", "ru"))), "pandas")
                fields[f["column"] - 1] = cell
        page.write(fields)
    book.save(folder / f"{path.name}.1.receipt.xlsx")

    machine = {"file": path.name, "delivery": 1, "verdict": "ACCEPTED", "state": state, "scope": scope, "version": 1, "received": str(AS_OF), "sha256": digest, "bytes": size,
               "understood": {"encoding": encoding, "delimiter": delimiter, "heading_line": 1,
                              "columns": [{"position": c + 1, "heading": h, "column": COLUMNS[c]} for c, h in enumerate(sent[0])]},
               "rows": {"read": len(sent) - 1, "accepted": len(sent) - 1 - refused, "refused": refused},
               "sums": [{"indicator": code, "sum": plain(value), "rows": count} for code, value, count in sums], "severities": severities,
               "codes": [{"code": code, "severity": severity, "rule": RULES[code], "count": count} for (code, severity), count in counts.items()],
               "findings": findings[:LISTED]}
    (folder / f"{path.name}.1.receipt.json").write_text(json.dumps(machine, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def write(output, jobs, intake, cells, shared, cases, shares):
    report = Report(jobs, intake, cells, shared, cases, shares)
    folder = output / str(report.year)
    (folder / "states").mkdir(parents=True)
    tables(folder, report)
    Consolidated(report).save(folder / f"consolidated-{report.year}.xlsx")
    for state in report.expected:
        state_workbook(folder / "states" / f"{state}-{report.year}.xlsx", report, state)
    ends = [0]
    for sent in report.sent:
        ends.append(ends[-1] + len(sent) - 1)
    report.bounds = list(zip(ends, ends[1:]))
    for n, path in enumerate(intake.files):
        receipts = output / "receipts" / path.name[:2]
        receipts.mkdir(parents=True, exist_ok=True)
        receipt(receipts, report, n)
