package org.svod.desk;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A person who has a keyboard and no mouse. */
final class Keyboard {

    private static final int MOST = 250;
    private static final String FOCUSED =
            "() => { const e = document.activeElement; return [e.id ? '#' + e.id : '', e.name || '', (e.innerText || '').trim(), e.getAttribute('href') || ''] }";

    private final Page page;
    private final AtomicInteger navigations = new AtomicInteger();
    private final List<FileChooser> choosers = new ArrayList<>();

    Keyboard(Page page) {
        this.page = page;
        page.onFrameNavigated(frame -> navigations.incrementAndGet());
        page.onFileChooser(choosers::add);
    }

    /**
     * Goes on with the Tab key until something with this id ({@code #file}), name, address or text has the focus.
     *
     * @throws IllegalStateException if nothing like that can be reached
     */
    Keyboard to(String what) {
        for (int i = 0; i < MOST; i++) {
            page.keyboard().press("Tab");
            if (((List<?>) page.evaluate(FOCUSED)).contains(what)) {
                return this;
            }
        }
        throw new IllegalStateException("no Tab leads to " + what + " in " + page.url() + ": "
                + page.locator("body").innerText());
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Presses Enter, which leads to another page. */
    Keyboard enter() {
        int before = navigations.get();
        page.keyboard().press("Enter");
        page.waitForCondition(() -> navigations.get() > before);
        page.waitForLoadState();
        return this;
    }

    /** Chooses a file in the field that has the focus. */
    Keyboard choose(Path file) {
        choosers.clear();
        page.keyboard().press("Enter");
        page.waitForCondition(() -> !choosers.isEmpty());
        choosers.get(0).setFiles(file);
        return this;
    }
}
