-- HSQLDB makes a checkpoint by itself whenever its log has grown by 50 MB. The checkpoint waits until no transaction is open, and lets none begin until then. The
-- transaction of one return may wait for a lock that another one holds which may not begin: then all three wait for ever. The log is short-lived anyway, because
-- each command closes the database at its end, and that is a checkpoint.
SET FILES LOG SIZE 0;
