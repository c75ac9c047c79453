package org.svod.databank;

import java.nio.file.Path;
import org.svod.settings.OperatorException;

/**
 * A database that another version of Svod made and that this version cannot migrate. The archive contains everything
 * that is needed to make it again.
 */
public final class OtherVersionException extends OperatorException {

    private static final long serialVersionUID = 1L;

    OtherVersionException(Path folder) {
        super(
                "The database in " + folder
                        + " was made by another version of Svod, which this one cannot go on with; nothing was touched. "
                        + "Make it again from the archive with svod rebuild; no submission, figure or vintage is lost by that.");
    }
}
