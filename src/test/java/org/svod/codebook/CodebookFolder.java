package org.svod.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.svod.settings.SettingsException;
import org.svod.settings.SettingsProblem;
import org.svod.settings.SettingsProblems;

/** A small codebook on the disk, for tests that change a line of it. */
public final class CodebookFolder {

    private static final Map<String, String> TABLES = Map.of(
            "states.csv", """
            code,alpha3,name_en,name_ru,member_from,member_to,grouping,language
            AM,ARM,Armenia,Армения,,,,
            BY,BLR,Belarus,Беларусь,1991-09-19,,point,en
            KZ,KAZ,Kazakhstan,Казахстан,,2030-12-31,,ru
            """,
            "units.csv", """
            code,name_en,name_ru,base,factor
            ITEMS,items,единиц,,
            KG,kg,кг,KG,1
            T,t,т,KG,1000
            """,
            "indicators.csv", """
            code,name_en,name_ru,unit,decimals,mirror_of,published,sort,from,to,part_of,absolute_tolerance,relative_tolerance,mirror_factor
            DETAINED,Detained,Задержано,ITEMS,,,yes,30,,,,,,
            FOREIGN,Foreigners,Иностранцев,ITEMS,0,,no,20,,,DETAINED,2,0.05,
            DRUGS,Drugs,Наркотики,KG,3,,yes,,2020-01-01,2023-06-30,,,,
            SENT,Sent,Передано,ITEMS,0,,yes,40,,,,,,
            TAKEN,Taken,Принято,ITEMS,0,SENT,no,50,,,,,,
            """,
            "operations.csv", """
            code,name_en,name_ru,kind,from,to,lead,participants,joint_reporting
            NATIONAL,Outside,Вне операций,national,,,,,share
            EAST,East,«Восток»,search,2023-03-01,2023-05-31,KZ,KZ BY,whole
            WEST,West,Запад,financial,,,,,share
            """,
            "statuses.csv", """
            code,name_en,name_ru
            A,Normal,Обычное
            P,Provisional,Предварительное
            E,Estimated,Оценка
            M,Missing,Отсутствует
            """,
            "headings.csv", """
            column,alias
            state,Country
            value,Количество
            """,
            "aliases.csv", """
            kind,code,alias
            state,KZ,Республика Казахстан
            unit,ITEMS,шт
            """,
            "rules.csv", """
            id,scope,where,left,operator,right,tolerance,left_missing,right_missing,severity,valid_from,valid_to,message_en,message_ru,advice_en,advice_ru,reference
            R1,file,,FOREIGN,less_than_or_equal_to,DETAINED,,,,warning,,,m,м,,,
            """);

    private final Path jobs;

    /** Writes it into a folder {@code jobs}. */
    public CodebookFolder(Path jobs) throws IOException {
        this.jobs = jobs;
        Files.createDirectories(jobs.resolve("codebook"));
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            Files.writeString(file(table.getKey()), table.getValue());
        }
    }

    Path file(String table) {
        return jobs.resolve("codebook").resolve(table);
    }

    /** Replaces a text that is there, and gives its line. */
    int replace(String table, String good, String bad) throws IOException {
        String text = Files.readString(file(table));
        int at = text.indexOf(good);
        assertThat(at).as(good + " in " + table).isNotNegative();
        Files.writeString(file(table), text.substring(0, at) + bad + text.substring(at + good.length()));
        return 1 + (int) text.substring(0, at).lines().count() - (at > 0 && text.charAt(at - 1) != '\n' ? 1 : 0);
    }

    void add(String table, String line) throws IOException {
        Files.writeString(file(table), Files.readString(file(table)) + line + "\n");
    }

    /** The codebook, which must be without a problem. */
    public Codebook read() {
        SettingsProblems problems = new SettingsProblems();
        Codebook codebook = CodebookReader.read(jobs, problems);
        problems.throwIfAny();
        return codebook;
    }

    List<SettingsProblem> problems() {
        return problems(new SettingsProblems());
    }

    List<SettingsProblem> problemsOfArchived() {
        return problems(SettingsProblems.ofArchived());
    }

    private List<SettingsProblem> problems(SettingsProblems problems) {
        CodebookReader.read(jobs, problems);
        try {
            problems.throwIfAny();
            return List.of();
        } catch (SettingsException e) {
            return e.problems();
        }
    }
}
