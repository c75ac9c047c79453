package org.svod.submission.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.svod.codebook.Codebook;
import org.svod.codebook.Coded;
import org.svod.codebook.Codelist;
import org.svod.codebook.Column;

/**
 * The words that a submission is expected to use: those of the codebook's codes, names, aliases and headings, the
 * months, and the ordinary words of a statistical table. A word that is similar to one of them counts as known too,
 * because a sender should see a typing error. Several threads may use it at once.
 */
public final class KnownWords {

    /** Words of tables and of dates that are in no codebook. None of them says anything about a person. */
    private static final String ORDINARY = """
            I II III IV V VI VII VIII IX X XI XII
            ITOGO TOTAL TOTALS SUM SUBTOTAL ALL OF WHICH AND OR THE IN FOR NO NUMBER NUM N NR YES NA NIL NONE NULL NAN
            ROW ROWS END REF REFERENCE VALUE DIV NAME NUMERO LIST SHEET TABLE REPORT RETURN CASE DATE DAY MONTH YEAR QUARTER
            PART TMP FILEPART CRDOWNLOAD THUMBS DB DESKTOP INI SVOD TAKING
            XLSM XLSB ODS PDF HTML HTM MHT XML RTF DOC DOCX ODT ZIP GZ RAR TAR BZ JPG JPEG PNG TIF TIFF GIF BAK SCAN СКАН
            X Х CODE CODES PERIOD MONTHLY REQUIRED КОД КОДЫ НАИМЕНОВАНИЕ ФАКТ ОБЯЗАТЕЛЬНО ПЕРИОД
            HALF Q S M V VER VERSION COPY FINAL NEW CSV XLSX XLS TXT SEIZED DETAINED REPORTED INDEX ID UNIT UNITS
            SURNAME PATRONYMIC AGENCY MINISTRY DEPARTMENT REGION CITY COUNTRY REMARK REMARKS PHONE FAX EMAIL AUTHOR SIGNATURE
            MULT ACTION STRUCTURE DATAFLOW FREQ DECIMALS TIME OBS CONF STATUS COMMENT AREA LABEL
            ИТОГО ВСЕГО СУММА ВСЕ ТОМ ЧИСЛЕ В Т Ч И ИЛИ ПО НА ЗА ИЗ НЕТ ДА Н Д НИЧЕГО ДАННЫХ СВЕДЕНИЙ НОМЕР НОМ ПП П № ГОД
            ГОДА Г МЕСЯЦ МЕС КВАРТАЛ КВ ПОЛУГОДИЕ ДАТА ДЕНЬ ОТЧЕТ ОТЧЁТ ОТЧЕТНЫЙ ТАБЛИЦА СТРОКА ЛИСТ КОПИЯ ИМЯ ЗНАЧ ССЫЛКА
            ИЗЪЯТО ЗАДЕРЖАНО ВЫЯВЛЕНО КОЛ ВО КОЛИЧЕСТВО ЧИСЛО ЕДИНИЦА ЕДИНИЦЫ ИЗМЕРЕНИЯ ЕД ШТ ЧЕЛ КГ ТЫС МЛН УГОЛОВНОГО ДЕЛА
            ФАМИЛИЯ ОТЧЕСТВО ФИО ВЕДОМСТВО МИНИСТЕРСТВО РЕГИОН ОБЛАСТЬ ГОРОД СТРАНА ОТВЕТСТВЕННЫЙ ПОЧТА ФАКС ДОЛЖНОСТЬ ОТДЕЛ
            ДЕЛО ПРИМЕЧАНИЕ ИСПОЛНИТЕЛЬ ТЕЛ ТЕЛЕФОН ПОДПИСЬ РУКОВОДИТЕЛЬ НАЧАЛЬНИК ПРЕДВАРИТЕЛЬНЫЕ
            """;

    private static final int LONG = 7;
    private static final int SHORTEST_NEAR = 4;

    private final Codebook codebook;
    private Set<String> ownWords = Set.of();
    private Set<String> allWords = Set.of();

    /**
     * The known words with the words of this codebook. They are collected when the first word is asked for; the names
     * of the months, which take longer, when the first one is asked for that is none of the others.
     */
    public KnownWords(Codebook codebook) {
        this.codebook = codebook;
    }

    private synchronized Set<String> own() {
        if (ownWords.isEmpty()) {
            ownWords = collect();
        }
        return ownWords;
    }

    private synchronized Set<String> all() {
        if (allWords.isEmpty()) {
            Set<String> words = new HashSet<>(own());
            MonthNames.words().forEach(month -> add(words, month));
            allWords = Set.copyOf(words);
        }
        return allWords;
    }

    private Set<String> collect() {
        Set<String> words = new HashSet<>();
        Stream.<Codelist<? extends Coded>>of(
                        codebook.states(),
                        codebook.indicators(),
                        codebook.units(),
                        codebook.operations(),
                        codebook.statuses())
                .flatMap(Codelist::forms)
                .forEach(form -> add(words, form));
        codebook.states().forEach(state -> add(words, state.alpha3()));
        for (Column column : Column.values()) {
            add(words, column.heading());
            codebook.headings().aliasesOf(column).forEach(alias -> add(words, alias));
        }
        ControlWord.words().forEach(word -> add(words, word));
        TotalWords.words().forEach(word -> add(words, word));
        add(words, ORDINARY);
        return Set.copyOf(words);
    }

    private static void add(Set<String> words, String text) {
        String folded = folded(text);
        int begin = 0;
        for (int at = 0; at <= folded.length(); at++) {
            if (at == folded.length() || !Character.isLetter(folded.charAt(at))) {
                if (at > begin) {
                    words.add(folded.substring(begin, at));
                }
                begin = at + 1;
            }
        }
    }

    /** Whether the word, which has only letters, is known or similar to a known one. */
    public boolean has(String word) {
        String folded = folded(word);
        return own().contains(folded) || isNear(all(), folded);
    }

    private static boolean isNear(Set<String> words, String word) {
        if (words.contains(word)) {
            return true;
        }
        if (word.length() < SHORTEST_NEAR) {
            return false;
        }
        int limit = word.length() >= LONG ? 2 : 1;
        LevenshteinDistance distance = new LevenshteinDistance(limit);
        return words.stream()
                .filter(known -> known.length() >= SHORTEST_NEAR && Math.abs(known.length() - word.length()) <= limit)
                .anyMatch(known -> distance.apply(known, word) >= 0);
    }

    private static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).replace('Ё', 'Е');
    }
}
