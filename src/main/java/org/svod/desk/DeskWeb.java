package org.svod.desk;

import java.util.List;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.AbstractHandlerExceptionResolver;
import org.svod.desk.spool.AuditLog;

/** What differs from how Spring serves pages by itself. */
final class DeskWeb implements WebMvcConfigurer {

    private final AuditLog audit;

    DeskWeb(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LookLog(audit));
    }

    /** No warning on the output repeats what somebody has put into a field or an address. */
    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        for (HandlerExceptionResolver resolver : resolvers) {
            if (resolver instanceof AbstractHandlerExceptionResolver known) {
                known.setWarnLogCategory("");
            }
        }
    }
}
