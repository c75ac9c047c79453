package org.svod.desk.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.svod.settings.OperatorException;

/** There is no such page, or the person may not know that there is one: both look the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NoSuchPageException extends OperatorException {

    private static final long serialVersionUID = 1L;

    /** No such page. */
    public NoSuchPageException() {
        super("There is no such page");
    }
}
