package org.svod.desk;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.svod.cli.Desk;
import org.svod.desk.asking.RequestBox;
import org.svod.desk.page.AskPages;
import org.svod.desk.page.DecidePages;
import org.svod.desk.page.DownloadPages;
import org.svod.desk.page.EntryPages;
import org.svod.desk.page.ExplainPages;
import org.svod.desk.page.FaultPages;
import org.svod.desk.page.FigurePages;
import org.svod.desk.page.FormPages;
import org.svod.desk.page.OpenReceipts;
import org.svod.desk.page.PasswordPages;
import org.svod.desk.page.QuestionsToStates;
import org.svod.desk.page.ReceiptPages;
import org.svod.desk.page.ReleasePages;
import org.svod.desk.page.ReplyPages;
import org.svod.desk.page.ReturnsPage;
import org.svod.desk.page.RunPages;
import org.svod.desk.page.SendPages;
import org.svod.desk.page.SessionPages;
import org.svod.desk.page.SourcePages;
import org.svod.desk.page.UploadDesk;
import org.svod.desk.page.Visits;
import org.svod.desk.reading.AskedStates;
import org.svod.desk.reading.DeskFigures;
import org.svod.desk.reading.DeskReading;
import org.svod.desk.reading.DeskReceipts;
import org.svod.desk.reading.Downloads;
import org.svod.desk.reading.KeptAnswers;
import org.svod.desk.reading.RowIndex;
import org.svod.desk.reading.RunReports;
import org.svod.desk.reading.TracedRequests;
import org.svod.desk.security.DeskRules;
import org.svod.desk.security.DeskSecurity;
import org.svod.desk.security.DeskUsers;
import org.svod.desk.security.OpenSessions;
import org.svod.desk.security.RateLimit;
import org.svod.desk.security.SignInLinks;
import org.svod.desk.spool.AuditLog;
import org.svod.desk.spool.Spool;

/** The parts of the desk. A page is a controller in this list. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        exclude = {OAuth2ClientAutoConfiguration.class, OAuth2ClientWebSecurityAutoConfiguration.class})
@Import({
    Visits.class,
    EntryPages.class,
    PasswordPages.class,
    SessionPages.class,
    FaultPages.class,
    ReturnsPage.class,
    ReceiptPages.class,
    SendPages.class,
    FormPages.class,
    ExplainPages.class,
    AskPages.class,
    ReplyPages.class,
    DecidePages.class,
    ReleasePages.class,
    DownloadPages.class,
    FigurePages.class,
    SourcePages.class,
    RunPages.class
})
class DeskConfiguration {

    /** Bytes of the largest file that may be sent by the desk. */
    static final long LARGEST = 64L << 20;

    /** How many requests a person may make within ten minutes. */
    private static final int REQUESTS = 60;

    private static final long CAPACITY = 8 * LARGEST;

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
    QuestionsToStates questionsToStates(DeskReading reading, DeskReceipts receipts) {
        return new QuestionsToStates(new AskedStates(reading.folders()), receipts);
    }

    @Bean
    Downloads downloads(DeskReading reading) {
        return new Downloads(reading);
    }

    @Bean
    RunReports runs(DeskReading reading) {
        return reading.runs();
    }

    @Bean
    KeptAnswers answers(DeskReading reading) {
        return new KeptAnswers(reading.folders());
    }

    @Bean
    TracedRequests traced(DeskReading reading, KeptAnswers answers) {
        return new TracedRequests(reading.folders(), answers);
    }

    @Bean
    RowIndex index() {
        return new RowIndex();
    }

    @Bean
    DeskFigures figures(Downloads downloads, RowIndex index) {
        return new DeskFigures(downloads, index);
    }

    @Bean
    OpenReceipts openReceipts(DeskReading reading, DeskReceipts receipts) {
        return new OpenReceipts(reading, receipts);
    }

    @Bean
    AuditLog audit(DeskReading reading, Clock clock) throws IOException {
        return new AuditLog(reading.folders().deskLog(), clock);
    }

    @Bean
    Spool spool(DeskReading reading, Clock clock) throws IOException {
        return new Spool(reading.folders().desk().resolve("spool"), clock, CAPACITY);
    }

    @Bean
    UploadDesk uploads(DeskReading reading, Spool spool, AuditLog audit) {
        return new UploadDesk(reading, spool, audit);
    }

    @Bean
    RequestBox requests(DeskReading reading, KeptAnswers answers, AuditLog audit, Clock clock) {
        return new RequestBox(reading.folders(), answers, audit, new RateLimit(clock, REQUESTS));
    }

    /** Deletes what a session has not sent when it ends. */
    @Bean
    HttpSessionListener endOfSession(Spool spool, OpenSessions open) {
        return new HttpSessionListener() {
            @Override
            public void sessionDestroyed(HttpSessionEvent ended) {
                open.ended(ended.getSession().getId());
                spool.endSession(ended.getSession().getId());
            }
        };
    }

    @Bean
    OpenSessions openSessions() {
        return new OpenSessions();
    }

    @Bean
    DeskUsers users(Desk.Place place, Clock clock) {
        return new DeskUsers(place.etc(), clock);
    }

    @Bean
    PasswordEncoder passwords() {
        return DeskSecurity.passwords();
    }

    @Bean
    WebMvcConfigurer web(AuditLog audit) {
        return new DeskWeb(audit);
    }

    @Bean
    SignInLinks links(DeskProviders providers) {
        return providers.links();
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> peer() {
        return factory -> factory.addEngineValves(new DeskProxy.Peer());
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            DeskUsers users,
            OpenSessions open,
            Clock clock,
            AuditLog audit,
            DeskRules rules,
            DeskProviders providers) {
        return DeskSecurity.chain(
                http,
                users,
                open,
                clock,
                rules,
                Optional.<ClientRegistrationRepository>of(providers).filter(known -> providers.isAny()),
                new SignInLog(audit));
    }
}
