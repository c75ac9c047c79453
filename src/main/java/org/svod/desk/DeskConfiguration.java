package org.svod.desk;

import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.svod.cli.Desk;
import org.svod.desk.page.EntryPages;
import org.svod.desk.page.FaultPages;
import org.svod.desk.page.ReceiptPages;
import org.svod.desk.page.ReturnsPage;
import org.svod.desk.page.Visits;
import org.svod.desk.reading.DeskReading;
import org.svod.desk.reading.DeskReceipts;
import org.svod.desk.security.DeskSecurity;
import org.svod.desk.security.DeskUsers;

/** The parts of the desk. A page is a controller in this list. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({Visits.class, EntryPages.class, FaultPages.class, ReturnsPage.class, ReceiptPages.class})
class DeskConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DeskReading reading(Desk.Place place, Clock clock) {
        return new DeskReading(place.workplace().folders(), place.workplace().settings(), clock);
    }

    @Bean
    DeskReceipts receipts(DeskReading reading) {
        return new DeskReceipts(reading.folders());
    }

    @Bean
    DeskUsers users(Desk.Place place) {
        return new DeskUsers(place.etc());
    }

    @Bean
    PasswordEncoder passwords() {
        return DeskSecurity.passwords();
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, DeskUsers users, Clock clock, @Value("${svod.desk.hosts:}") String hosts) {
        Set<String> names = Arrays.stream(hosts.split(","))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toSet());
        return DeskSecurity.chain(http, users, clock, names, (request, response, who) -> {});
    }
}
