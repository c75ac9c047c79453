package org.svod.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the codebook, the rounds and the decisions of a world as the files that Svod reads. */
final class JobsFolder {

    private final Path jobs;

    JobsFolder(Path jobs) {
        this.jobs = jobs;
    }

    void write(Invention.World world) throws IOException {
        Union union = world.union();
        table(
                "codebook/states.csv",
                "code,alpha3,name_en,name_ru,member_from,member_to,grouping",
                Words.STATES.stream()
                        .filter(s -> union.states().contains(s.get(0)))
                        .map(s -> String.join(",", s) + ",,,")
                        .toList());
        List<String> gauges = new ArrayList<>();
        for (Union.Gauge gauge : union.gauges()) {
            gauges.add(String.join(
                    ",",
                    named(gauge.code()),
                    gauge.unit(),
                    String.valueOf(gauge.decimals()),
                    gauge.mirrorOf(),
                    gauge.published() ? "yes" : "no",
                    String.valueOf(gauges.size() + 1)));
        }
        table("codebook/indicators.csv", "code,name_en,name_ru,unit,decimals,mirror_of,published,sort", gauges);
        units(union);
        table(
                "codebook/operations.csv",
                "code,name_en,name_ru,kind,from,to,lead,participants,joint_reporting",
                union.drills().stream()
                        .map(d -> named(d.code()) + (d.code().equals("NATIONAL") ? ",national" : ",search") + ",,,"
                                + d.lead() + ",," + (d.whole() ? "whole" : "share"))
                        .toList());
        table(
                "codebook/statuses.csv",
                "code,name_en,name_ru",
                List.of(
                        "A,Normal,Обычное",
                        "P,Provisional,Предварительное",
                        "E,Estimated,Оценка",
                        "M,Missing,Отсутствует"));
        List<String> headings = new ArrayList<>();
        Words.HEADINGS.forEach((column, names) ->
                names.stream().filter(n -> !n.equalsIgnoreCase(column)).forEach(n -> headings.add(column + "," + n)));
        table("codebook/headings.csv", "column,alias", headings);
        put(
                "nightly.yml",
                "schedule: \"0 30 2 * * *\"\nsettle-seconds: 0\nparallel-files: 2\nafter-intake: "
                        + (world.keep() ? "keep" : "move") + "\noutputs: [tables]\n");
        for (Invention.Story story : world.stories()) {
            put("rounds/" + story.rules().year() + "/round.yml", round(story.rules()));
        }
    }

    void units(Union union) throws IOException {
        table(
                "codebook/units.csv",
                "code,name_en,name_ru,base,factor",
                union.measures().stream()
                        .map(m -> named(m.code()) + "," + m.base() + ","
                                + m.factor().toPlainString())
                        .toList());
    }

    void decide(int year, List<RuledLine> rulings) throws IOException {
        table(
                "rounds/" + year + "/decisions.csv",
                "kind,indicator,reference,value,decided_by,decided_on,reason",
                rulings.stream()
                        .map(r -> String.join(
                                ",",
                                r.kind(),
                                r.indicator(),
                                r.reference(),
                                r.value(),
                                "Office",
                                "2000-01-01",
                                "as agreed"))
                        .toList());
    }

    private static String round(Rules rules) {
        StringBuilder frequencies = new StringBuilder();
        for (Map.Entry<String, Integer> each : rules.months().entrySet()) {
            String word = switch (each.getValue()) {
                case 1 -> "monthly";
                case 3 -> "quarterly";
                case 6 -> "half-yearly";
                default -> "yearly";
            };
            frequencies
                    .append(frequencies.isEmpty() ? "" : ", ")
                    .append(each.getKey())
                    .append(": ")
                    .append(word);
        }
        StringBuilder silence = new StringBuilder("{default: nil");
        rules.silenceMissing().stream()
                .sorted()
                .forEach(i -> silence.append(", ").append(i).append(": missing"));
        Rules.Policies policies = rules.policies();
        return "round: " + rules.year() + "\ntitle: {en: Made up, ru: Вымысел}\nexpected: "
                + rules.months().keySet()
                + "\nfrequency: monthly\nfrequencies: {" + frequencies + "}\ndue-days: " + Expectation.DUE_DAYS
                + "\ncloses: " + rules.closes()
                + "\nacceptance: " + (rules.rejectRows() ? "reject-rows" : "reject-submission")
                + "\njoint: {conflict: " + policies.joint() + "}\nmirror: {policy: " + policies.mirror()
                + ", absolute-tolerance: " + policies.absolute() + ", relative-tolerance: " + policies.relative()
                + ", fill-from-mirror: " + policies.fill() + "}\nsilence: " + silence + "}\nprevious: {}\n";
    }

    private static String named(String code) {
        return code + "," + Words.name(code, false) + "," + Words.name(code, true);
    }

    private void table(String file, String heading, List<String> lines) throws IOException {
        put(file, heading + "\n" + String.join("\n", lines) + "\n");
    }

    private void put(String file, String content) throws IOException {
        Path path = jobs.resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, content);
    }
}
