-- A stored adjustment names its evidence by delivery, file and line. The rounds are consolidated again with the next run, which stores their
-- adjustments anew.
DELETE FROM consolidated;
